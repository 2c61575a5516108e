using CitizenAssistant.Bot.Pipeline;
using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Search;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Pipeline;

public sealed class The_answer_guard
{
    private const string Source = "Der Ausweis kostet 46 €, unter 24 Jahren 27,60 €. Er gilt 10 Jahre (§ 1 PAuswGebV). Seit 7. Februar 2026. Telefon 0711 216-91857. [Stadt](https://www.stuttgart.de).";

    [Theory]
    [InlineData("Der Ausweis kostet 46 €.")]
    [InlineData("Unter 24 Jahren kostet er 27,60 €.")]
    [InlineData("Er gilt 10 Jahre (§ 1 PAuswGebV).")]
    [InlineData("Mehr auf [stuttgart.de](https://www.stuttgart.de).")]
    [InlineData("Anspruch auf Wohngeld haben Personen, die es beantragen.")]
    public void lets_out_what_a_passage_says(string answer) => Assert.True(Allows(answer));

    [Theory]
    [InlineData("Der Ausweis kostet 37 €.")]
    [InlineData("Der Ausweis kostet 4 €.")]
    [InlineData("Er kostet 27,6 €.")]
    [InlineData("Er kostet 7,60 €.")]
    [InlineData("Er gilt 6 Jahre.")]
    [InlineData("Seit 8. Februar 2026.")]
    [InlineData("Rufen Sie 0711 216-91858 an.")]
    [InlineData("Mehr auf [Seite](https://www.stuttgart.example).")]
    public void holds_back_a_number_or_link_that_no_passage_has(string answer) => Assert.False(Allows(answer));

    [Theory]
    [InlineData("Sie haben Anspruch auf den Ausweis.")]
    [InlineData("Sie haben wahrscheinlich keinen Anspruch.")]
    [InlineData("Nach Ihren Angaben: Ihnen steht Wohngeld zu.")]
    [InlineData("Ihr Antrag ist gestellt.")]
    [InlineData("Ihr Widerspruch ist damit eingelegt.")]
    [InlineData("Ihre Frist endet am 7. Februar 2026.")]
    [InlineData("Das wird voraussichtlich bewilligt.")]
    public void holds_back_what_rules_on_a_case(string answer) => Assert.False(Allows(answer));

    private static bool Allows(string answer) => new AnswerGuard().Allows(new Answer(answer, [Passage()]));

    private static Passage Passage()
    {
        var section = new Section(SectionKind.Costs, "Kosten", "kosten", Source, 20);
        var header = new ArticleHeader("ausweis", "Ausweis", [], null, Zone.Information, "buergerbuero", [], [], Confirmation.Law, new DateOnly(2026, 2, 7), new DateOnly(2027, 2, 7));
        return new Passage(new Article(header, [section], "articles/ausweis/ausweis.md", "0123456789ab"), section, null, 1);
    }
}
