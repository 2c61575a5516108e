using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Check;
using CitizenAssistant.Knowledge.Departments;
using CitizenAssistant.Knowledge.Search;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Departments;

public sealed class A_distribution_of_enquiries : IDisposable
{
    private const string Otherwise = "otherwise:\n  office: buergerbuero\n";

    private readonly KnowledgeFolder _folder = new KnowledgeFolder()
        .With("articles/test/perso.md", KnowledgeFolder.Article())
        .With("offices/wohngeld.yml", "name: Wohngeldstelle\nsources:\n  - stuttgart.de\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("classes: [R5, R15]", true)]
    [InlineData("classes: [R1]", false)]
    [InlineData("topics: [perso]", true)]
    [InlineData("offices: [buergerbuero]", true)]
    [InlineData("offices: [wohngeld]", false)]
    [InlineData("without_topic: yes", false)]
    [InlineData("languages: [de, tr]", true)]
    [InlineData("languages: [en]", false)]
    [InlineData("districts: [Bad Cannstatt]", true)]
    [InlineData("districts: [Vaihingen]", false)]
    [InlineData("initials: A-K", true)]
    [InlineData("initials: L-Z", false)]
    [InlineData("classes: [R5]\n    districts: [Vaihingen]", false)]
    public void goes_by_what_is_known_of_the_matter(string condition, bool fits)
    {
        var rules = Rules($"rules:\n  - office: wohngeld\n    {condition}\n" + Otherwise);

        var rule = rules.For(new Matter("R5", "perso", "buergerbuero", "de", "Ich wohne in bad cannstatt, mein Nachname fängt mit K an."));

        Assert.Equal(fits ? "wohngeld" : "buergerbuero", rule.Office);
    }

    [Theory]
    [InlineData("Nachname mit Ä", 'A')]
    [InlineData("Mein Name beginnt mit dem Buchstaben m.", 'M')]
    [InlineData("Buchstabe Z", 'Z')]
    [InlineData("Name fängt an mit K", 'K')]
    [InlineData("my name starts with B", 'B')]
    [InlineData("Ich möchte mit einem Menschen sprechen", null)]
    [InlineData("Mein Name ist mit Absicht falsch", null)]
    public void reads_the_letter_of_a_name_where_somebody_says_it(string words, char? letter) =>
        Assert.Equal(letter, new Matter("R1", null, null, "de", words).Initial);

    [Fact]
    public void takes_the_first_rule_that_fits_then_the_articles_office_then_the_general_one()
    {
        var rules = Rules("rules:\n  - office: wohngeld\n    unit: Bereitschaft\n    classes: [R15]\n  - office: buergerbuero\n    classes: [R15]\n" + Otherwise);

        Assert.Equal("Bereitschaft", rules.For(Of("R15", null)).Unit);
        Assert.Equal("wohngeld", rules.For(Of("R1", "wohngeld")).Office);
        Assert.Equal("buergerbuero", rules.For(Of("R1", null)).Office);

        static Matter Of(string requestClass, string? office) => new(requestClass, office is null ? null : "t", office, "de", "");
    }

    [Theory]
    [InlineData("rules:\n  - office: nirgends\n", 2, "Die Stelle „nirgends“ gibt es nicht")]
    [InlineData("rules:\n  - office: wohngeld\n    classes: [R5, R99]\n", 3, "„R99“ ist keine Klasse")]
    [InlineData("rules:\n  - office: wohngeld\n    initials: Z-A\n", 3, "keine Spanne von Buchstaben")]
    [InlineData("rules:\n  - office: wohngeld\n    languages: [Deutsch]\n", 3, "kein Sprachkürzel")]
    [InlineData("rules:\n  - office: wohngeld\n    klasse: R5\n", 3, "Das Feld „klasse“ ist unbekannt")]
    [InlineData("rules:\n  - wohngeld\n", 2, "braucht je Eintrag Felder")]
    [InlineData("rules: [\n", 2, "nicht lesbar")]
    public void with_a_fault_is_named_with_its_line(string yaml, int line, string reason)
    {
        _folder.Write("departments.yml", yaml + (yaml.EndsWith("[\n", StringComparison.Ordinal) ? "" : Otherwise));

        var knowledge = KnowledgeBaseReader.Read(_folder.Path);

        Assert.Null(knowledge.Departments);
        Assert.Contains(knowledge.Faults, fault => fault.File == "departments.yml" && fault.Line == line && fault.Reason.Contains(reason, StringComparison.Ordinal));
        using var output = new StringWriter();
        Assert.Equal(1, CheckKnowledgeBase.Run(_folder.Path, new DateOnly(2026, 11, 24), all: false, output, TextWriter.Null));
        Assert.Contains($"departments.yml:{line}: ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void goes_on_without_a_withdrawn_article()
    {
        _folder.Write("departments.yml", "rules:\n  - office: wohngeld\n    topics: [weg, perso]\n" + Otherwise);

        var knowledge = KnowledgeBaseReader.Read(_folder.Path);

        Assert.Contains("„weg“", Assert.Single(knowledge.Faults).Reason, StringComparison.Ordinal);
        Assert.Equal("wohngeld", knowledge.Departments!.For(new Matter("R1", "perso", "buergerbuero", "de", "")).Office);
    }

    [Fact]
    public void stays_as_it_was_when_a_running_assistant_reads_a_fault()
    {
        _folder.Write("departments.yml", "rules:\n  - office: wohngeld\n    classes: [R5]\n" + Otherwise);
        var library = new KnowledgeLibrary(_folder.Path, TimeProvider.System, NullLogger<KnowledgeLibrary>.Instance);
        Assert.Null(library.FaultInDepartments);

        _folder.Write("departments.yml", "rules:\n  - office: nirgends\n" + Otherwise);
        library.Refresh(again: true);

        Assert.Equal("wohngeld", library.Current.Departments!.For(new Matter("R5", null, null, "de", "")).Office);
        Assert.Equal(2, library.FaultInDepartments?.Line);
    }

    [Fact]
    public void of_the_city_sends_protection_and_need_to_those_on_duty_and_nothing_to_other_authorities()
    {
        var knowledge = RealKnowledgeBase.Library.Current;

        Assert.Equal(("jugendamt", "Bereitschaft"), Target(knowledge, "R15", "wohngeld"));
        Assert.Equal(("buergerbuero", "Bereitschaft"), Target(knowledge, "R15", "auskunftssperre"));
        Assert.Equal(("sozialamt", "Bereitschaft"), Target(knowledge, "R16", null));
        Assert.Equal(("wohnungsnotfallhilfe", "Bereitschaft"), Target(knowledge, "R16", "wohnungsnotfall"));
        Assert.Equal(("bussgeldstelle", null), Target(knowledge, "R6", null));
        Assert.Equal(("wohngeldstelle", null), Target(knowledge, "R1", "wohngeld"));
        foreach (var elsewhere in knowledge.Articles.Values.Where(article => article.Header.Zone is Zone.Elsewhere))
        {
            Assert.Equal(("behoerdennummer-115", null), Target(knowledge, "R9", elsewhere.Id));
        }
    }

    private static (string Office, string? Unit) Target(KnowledgeBase knowledge, string requestClass, string? topic)
    {
        var rule = knowledge.Departments!.For(new Matter(requestClass, topic, topic is null ? null : knowledge.Articles[topic].Header.Office, "de", ""));
        return (rule.Office, rule.Unit);
    }

    private DepartmentRules Rules(string yaml)
    {
        _folder.Write("departments.yml", yaml);
        var knowledge = KnowledgeBaseReader.Read(_folder.Path);
        Assert.Empty(knowledge.Faults);
        return knowledge.Departments!;
    }
}
