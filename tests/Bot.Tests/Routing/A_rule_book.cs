using CitizenAssistant.Bot.Privacy;
using CitizenAssistant.Bot.Routing;
using CitizenAssistant.Bot.Routing.Rules;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Routing;

public sealed class A_rule_book
{
    [Theory]
    [InlineData("class: R99\n    any: wort", "there is no class R99")]
    [InlineData("class: R1\n    any: ein (offenes", "open or empty bracket")]
    [InlineData("class: R1\n    any: '{fehlt} wort'", "{fehlt} is not defined")]
    [InlineData("class: R1\n    any: wort\n    unless: [fehlt]", "the signal fehlt is not defined")]
    [InlineData("class: R1", "neither any nor with")]
    [InlineData("any: wort", "either a class or a move")]
    [InlineData("class: R1\n    any: (vielleicht)?", "may be empty")]
    [InlineData("class: R1\n    any: wort?", "what may be missing is written (wort)?")]
    public void that_is_broken_stops_the_start_with_one_sentence(string entry, string reason)
    {
        var broken = Assert.Throws<InvalidOperationException>(() => Book($"rules:\n  - id: versuch\n    meaning: Ein Versuch.\n    {entry}"));

        Assert.Contains("test.yml, rule versuch", broken.Message, StringComparison.Ordinal);
        Assert.Contains(reason, broken.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', broken.Message);
    }

    [Fact]
    public void with_an_unknown_word_names_file_and_line()
    {
        var broken = Assert.Throws<InvalidOperationException>(() => Book("rules:\n  - id: versuch\n    klasse: R1"));

        Assert.Contains("test.yml cannot be read: line 3", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void may_not_use_an_id_twice() =>
        Assert.Throws<InvalidOperationException>(() => Book(Rule("wort") + Rule("anders")["rules:\n".Length..]));

    [Theory]
    [InlineData("lege ... ein", "ich lege heute meinen langen Widerspruch ein", true)]
    [InlineData("lege ... ein", "ich lege. Ein Haus", false)]
    [InlineData("lege .. ein", "ich lege eins zwei drei vier ein", false)]
    [InlineData("^ warum $", "Warum?", true)]
    [InlineData("^ warum $", "warum denn das", false)]
    [InlineData("(rot|blau) (sehr)? haus", "ein blau haus", true)]
    [InlineData("(rot|blau) (sehr)? haus", "ein blau sehr haus", true)]
    [InlineData("(rot|blau) (sehr)? haus", "ein grün haus", false)]
    [InlineData("*antrag*", "der Wohngeldantragsteller", true)]
    [InlineData("# euro", "1.400,50 Euro", true)]
    [InlineData("straße", "STRASSE", true)]
    [InlineData("schön", "schoen", true)]
    [InlineData("~widerspruch", "wiederspuch", true)]
    [InlineData("~widerspruch", "wiedersehen", false)]
    [InlineData("hilfe", "hiiiiilfe", true)]
    public void reads_phrases_as_they_are_written(string phrase, string message, bool fits)
    {
        var classifier = new RequestClassifier(Book(Rule(phrase)));

        var found = classifier.Classify(RedactedText.From(message, new Redactor()), Dialogue.Start);

        Assert.Equal(fits, found.Has(RequestClass.I1));
    }

    [Fact]
    public void looks_for_all_signs_in_one_sentence()
    {
        var classifier = new RequestClassifier(Book("""
            signals:
              ich:
                meaning: Der Mensch spricht von sich.
                any: ich
            rules:
              - id: versuch
                class: I1
                meaning: Ein Versuch.
                any: wohngeld
                with: [ich]
            """));

        Assert.True(classifier.Classify(RedactedText.From("Ich und Wohngeld", new Redactor()), Dialogue.Start).Has(RequestClass.I1));
        Assert.False(classifier.Classify(RedactedText.From("Das bin ich. Was ist Wohngeld?", new Redactor()), Dialogue.Start).Has(RequestClass.I1));
    }

    [Fact]
    public void knows_a_rank_for_every_class()
    {
        var ranks = Enum.GetValues<RequestClass>().Select(Rank.Of).ToList();

        Assert.NotEmpty(ranks);
        Assert.DoesNotContain(-1, ranks);
    }

    private static RuleBook Book(string yaml) => RuleBookReader.Read(new Dictionary<string, string> { ["test"] = yaml });

    private static string Rule(string phrase) => $"rules:\n  - id: versuch\n    class: I1\n    meaning: Ein Versuch.\n    any: |\n      {phrase}\n";
}
