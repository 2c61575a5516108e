using CitizenAssistant.Bot.Routing;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Routing;

public sealed class A_question_and_its_look_alike
{
    [Theory]
    [InlineData("Wer bekommt eine Bonuscard?", "Bekomme ich die Bonuscard?", RequestClass.R1)]
    [InlineData("Wie reicht man einen Widerspruch ein?", "Ich reiche Widerspruch ein.", RequestClass.R5)]
    [InlineData("Wie lange dauert ein Wohngeldantrag?", "Wie lange dauert mein Wohngeldantrag noch?", RequestClass.R9)]
    [InlineData("Ich ziehe um, was brauche ich?", "Ich bin umgezogen, tragt das bitte bei der Wohngeldstelle ein.", null)]
    [InlineData("Ich bin 22, was kostet der Ausweis?", "Ich beziehe Bürgergeld, muss ich den Ausweis trotzdem bezahlen?", RequestClass.R1)]
    [InlineData("Darf man am Sonntag Rasen mähen?", "Darf ich meinen Baum fällen?", RequestClass.R2)]
    [InlineData("Kann man eine Frist verlängern lassen?", "Können Sie meine Frist verlängern?", RequestClass.R7)]
    [InlineData("Was ist ein Bußgeldbescheid?", "Ich habe einen Bußgeldbescheid bekommen.", RequestClass.R6)]
    [InlineData("Was ist eine Auskunftssperre?", "Ich brauche eine Auskunftssperre, mein Ex bedroht mich.", RequestClass.R15)]
    [InlineData("Wie bekommt man Akteneinsicht?", "Ich möchte meine Akte einsehen.", RequestClass.R10)]
    [InlineData("Gibt es eine Einkommensgrenze beim WBS?", "Liegt mein Einkommen über der Grenze für den WBS?", RequestClass.R1)]
    [InlineData("Kann man Gebühren in Raten zahlen?", "Kann ich die Gebühr in Raten zahlen?", RequestClass.R8)]
    [InlineData("Wie meldet man einen Hund an?", "Meldet bitte meinen Hund an.", RequestClass.R3)]
    [InlineData("Was kostet ein Expresspass?", "Ich brauche dringend bis morgen einen Pass.", RequestClass.R18)]
    [InlineData("Was bedeutet Vollmacht?", "Kann ich für meine Mutter den Ausweis abholen?", RequestClass.R17)]
    [InlineData("Wie kündigt man einen Kitaplatz?", "Ich kündige den Kitaplatz meiner Tochter.", RequestClass.R4)]
    [InlineData("Wie hoch ist die Hundesteuer für zwei Hunde?", "Muss ich Hundesteuer zahlen, obwohl mein Hund ein Assistenzhund ist?", RequestClass.R1)]
    [InlineData("Welche Hilfe gibt es für Alleinerziehende?", "Welche Hilfe steht mir als Alleinerziehende zu?", RequestClass.R1)]
    [InlineData("Bist du ein Mensch?", "Ich möchte einen Menschen sprechen.", RequestClass.A5)]
    [InlineData("Wie beschreibt man Mietwucher?", "Ist die Mieterhöhung rechtens?", RequestClass.R13)]
    public void part_where_the_person_begins(string information, string decision, RequestClass? expected)
    {
        var general = Said.Classify(information);
        var own = Said.Classify(decision);

        Assert.False(general.Highest is { } highest && (Rank.IsDecision(highest) || highest is RequestClass.A5), $"{information} => {general}");
        Assert.True(own.Highest is { } found && (Rank.IsDecision(found) || found is RequestClass.A5), $"{decision} => {own}");
        Assert.True(expected is null || own.Has(expected.Value));
    }
}
