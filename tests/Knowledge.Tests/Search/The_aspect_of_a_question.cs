using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Search;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Search;

public sealed class The_aspect_of_a_question
{
    [Theory]
    [InlineData("Was kostet das?", SectionKind.Costs)]
    [InlineData("was koschd des", SectionKind.Costs)]
    [InlineData("wie hoch ist die gebür", SectionKind.Costs)]
    [InlineData("Passgebühren", SectionKind.Costs)]
    [InlineData("Wie viel muss ich da zahlen?", SectionKind.Costs)]
    [InlineData("how much is it", SectionKind.Costs)]
    [InlineData("Hebesatz", SectionKind.Costs)]
    [InlineData("Was brauche ich?", SectionKind.Documents)]
    [InlineData("Was muss ich mitbringen?", SectionKind.Documents)]
    [InlineData("welche Papier ich muss bringen", SectionKind.Documents)]
    [InlineData("welche unterlagn", SectionKind.Documents)]
    [InlineData("which documents do I need", SectionKind.Documents)]
    [InlineData("Wie lange dauert das?", SectionKind.Duration)]
    [InlineData("wie lang muss i warte", SectionKind.Duration)]
    [InlineData("Wann ist der Ausweis fertig?", SectionKind.Duration)]
    [InlineData("how long does it take", SectionKind.Duration)]
    [InlineData("Bis wann muss ich das machen?", SectionKind.Deadline)]
    [InlineData("Wie lange hab ich Zeit?", SectionKind.Deadline)]
    [InlineData("Gibt es eine Frist?", SectionKind.Deadline)]
    [InlineData("Wie schnell muss man das melden?", SectionKind.Deadline)]
    [InlineData("Wie lange ist der Pass gültig?", SectionKind.Notes)]
    [InlineData("Kann ich das online machen?", SectionKind.Online)]
    [InlineData("geht das auch von zu Hause", SectionKind.Online)]
    [InlineData("Was kostet das online?", SectionKind.Costs)]
    [InlineData("Wo kann ich das online beantragen?", SectionKind.Online)]
    [InlineData("Wer bekommt das?", SectionKind.Prerequisites)]
    [InlineData("Ab wann darf man das?", SectionKind.Prerequisites)]
    [InlineData("Welches Alter braucht man?", SectionKind.Prerequisites)]
    [InlineData("who is eligible", SectionKind.Prerequisites)]
    [InlineData("Wo muss ich hin?", SectionKind.Responsible)]
    [InlineData("Habt ihr am Samstag offen?", SectionKind.Responsible)]
    [InlineData("Telefonnummer", SectionKind.Responsible)]
    [InlineData("Welches Amt ist zuständig?", SectionKind.Responsible)]
    [InlineData("Wie beantrage ich das?", SectionKind.Procedure)]
    [InlineData("wia goht des", SectionKind.Procedure)]
    [InlineData("how do I apply", SectionKind.Procedure)]
    [InlineData("Auf welcher Rechtsgrundlage?", SectionKind.LegalBasis)]
    [InlineData("Kannst du das einfacher erklären?", SectionKind.PlainLanguage)]
    [InlineData("In English please", SectionKind.English)]
    public void is_recognised(string question, SectionKind expected) => Assert.Equal(expected, First(question));

    [Theory]
    [InlineData("Personalausweis")]
    [InlineData("Meine neue Adresse eintragen")]
    [InlineData("Ich heirate")]
    public void is_not_seen_where_none_is_named(string question) => Assert.Null(First(question));

    [Theory]
    [InlineData("Personalausweisgebühren", SectionKind.Costs)]
    [InlineData("Pflegekosten Unterlagen", SectionKind.Documents)]
    [InlineData("Geburtsurkunde", null)]
    public void is_seen_in_a_compound_if_nowhere_else(string question, SectionKind? expected) => Assert.Equal(expected, First(question));

    [Fact]
    public void may_be_several_of_which_the_first_decides()
    {
        var (kinds, _) = Aspects.Recognise(GermanAnalysis.Words("Was kostet das und welche Unterlagen brauche ich?"), _ => false);

        Assert.Equal([SectionKind.Costs, SectionKind.Documents], kinds);
    }

    private static SectionKind? First(string question) =>
        Aspects.Recognise(GermanAnalysis.Words(question), _ => false).Kinds is [var first, ..] ? first : null;
}
