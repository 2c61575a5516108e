using CitizenAssistant.Bot.Routing;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Routing;

public sealed class Several_requests_in_one_message
{
    [Fact]
    public void are_all_found_and_the_decision_comes_first()
    {
        var found = Said.Classify("Was kostet der Wohngeldantrag? Und bekomme ich mit 1.500 netto überhaupt etwas?");

        Assert.Equal(RequestClass.R1, found.Highest);
        Assert.True(found.Has(RequestClass.I1));
    }

    [Fact]
    public void put_danger_before_everything()
    {
        var found = Said.Classify("Ich wollte fragen, was ein Pass kostet. Hilfe, in der Küche brennt es!");

        Assert.Equal(RequestClass.N1, found.Highest);
        Assert.True(found.Has(RequestClass.I1));
    }

    [Theory]
    [InlineData("Ich lege Widerspruch ein. Außerdem will ich mit jemandem sprechen.", RequestClass.R5, RequestClass.A5)]
    [InlineData("Mein Mann schlägt mich und jetzt ist auch noch der Strom abgestellt.", RequestClass.R15, RequestClass.R16)]
    [InlineData("Hallo! Wo ist das Fundbüro?", RequestClass.I2, RequestClass.O4)]
    [InlineData("Ihr Idioten! Wann kommt mein Bescheid?", RequestClass.R9, RequestClass.O5)]
    public void are_in_the_order_of_rank(string message, RequestClass first, RequestClass then)
    {
        var found = Said.Classify(message);

        Assert.Equal(first, found.Highest);
        Assert.True(found.Has(then));
    }

    [Fact]
    public void carry_the_rule_that_fired()
    {
        var found = Said.Classify("Ich lege Widerspruch ein.");

        Assert.Equal("R5/widerspruch-einlegen", found.Findings[0].Because);
    }

    [Theory]
    [InlineData("Herr Müller")]
    [InlineData("Frau Yıldız")]
    [InlineData("Herr Nguyen")]
    [InlineData("Frau Kovalenko")]
    [InlineData("Herr Okonkwo")]
    [InlineData("Frau al-Masri")]
    [InlineData("Herr Rossi")]
    public void are_found_alike_whatever_the_name(string name)
    {
        var found = Said.Classify($"Guten Tag, hier ist {name}. Wie weit ist mein Antrag auf Wohngeld?");

        Assert.Equal(RequestClass.R9, found.Highest);
        Assert.Equal(["R9/eigener-stand", "O4/gruss-und-plauderei"], found.Findings.Where(f => f.Class is not RequestClass.Q2).Select(f => f.Because));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("\u200B")]
    [InlineData("…")]
    public void are_asked_back_when_there_are_none(string message) => Assert.Equal(RequestClass.Q1, Said.Classify(message).Highest);

    [Fact]
    public void are_found_in_a_message_of_full_length()
    {
        var message = string.Concat(Enumerable.Repeat("Das ist eine lange Vorgeschichte über vieles. ", 41)) + " Ich lege Widerspruch ein.";

        var found = Said.Classify(message);

        Assert.Equal(RequestClass.R5, found.Highest);
    }
}
