using CitizenAssistant.Bot.Routing;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Routing;

public sealed class Words_about_the_conversation
{
    private static readonly Dialogue WithEnquiry = new([RequestClass.R5], HasTopic: true, HasOpenEnquiry: true);

    [Theory]
    [InlineData("Übergabe zurückziehen")]
    [InlineData("Ich möchte meine Anfrage zurückziehen.")]
    [InlineData("hat sich erledigt, ich brauche niemanden mehr")]
    [InlineData("Danke, das hat sich schon geklärt")]
    [InlineData("Zieht meine Anfrage bitte zurück")]
    [InlineData("ich brauch doch keinen Mitarbeiter mehr")]
    [InlineData("Please cancel the handover")]
    [InlineData("never mind, solved it")]
    public void withdraw_the_enquiry(string message)
    {
        var found = Said.Classify(message, WithEnquiry);

        Assert.Equal(DialogueMove.WithdrawEnquiry, found.Move);
        Assert.False(found.Has(RequestClass.R4));
    }

    [Theory]
    [InlineData("Ich ziehe meinen Antrag auf Wohngeld zurück.")]
    [InlineData("storniert bitte meinen antrag")]
    [InlineData("I zieh mein Widerspruch zrück")]
    public void do_not_withdraw_the_enquiry_when_an_application_is_meant(string message)
    {
        var found = Said.Classify(message, WithEnquiry);

        Assert.Equal(DialogueMove.None, found.Move);
        Assert.Equal(RequestClass.R4, found.Highest);
    }

    [Theory]
    [InlineData("hat sich erledigt")]
    [InlineData("never mind")]
    public void withdraw_nothing_when_no_enquiry_is_open(string message) =>
        Assert.Equal(DialogueMove.None, Said.Classify(message).Move);

    [Theory]
    [InlineData("Chat löschen")]
    [InlineData("diesen Chat bitte löschen")]
    [InlineData("lösch diesen Verlauf")]
    [InlineData("Bitte löschen Sie unser Gespräch.")]
    [InlineData("delete this chat")]
    [InlineData("Please delete our conversation")]
    [InlineData("lösche alles was ich geschrieben habe")]
    public void delete_the_conversation(string message) =>
        Assert.Equal(DialogueMove.DeleteConversation, Said.Classify(message).Move);

    [Theory]
    [InlineData("Wann wird der Chat gelöscht?")]
    [InlineData("Wie lange wird die Unterhaltung gespeichert?")]
    [InlineData("Bitte löschen Sie meinen Antrag.")]
    public void delete_nothing_when_they_only_ask_or_mean_something_else(string message) =>
        Assert.Equal(DialogueMove.None, Said.Classify(message).Move);

    [Theory]
    [InlineData("Warum?")]
    [InlineData("wieso denn")]
    [InlineData("Wieso bekomme ich diese Antwort?")]
    [InlineData("Warum antwortest du mir so?")]
    [InlineData("Why?")]
    public void ask_why(string message) =>
        Assert.Equal(DialogueMove.AskWhy, Said.Classify(message).Move);

    [Theory]
    [InlineData("Warum kostet der Pass so viel?")]
    [InlineData("Warum wurde mein Antrag abgelehnt?")]
    [InlineData("Warum dauert das so lange?")]
    public void ask_for_something_else_than_the_reason_of_an_answer(string message) =>
        Assert.Equal(DialogueMove.None, Said.Classify(message).Move);
}
