using System.Text;
using System.Text.RegularExpressions;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Departments;

/// <summary>Reads <c>departments.yml</c>. One fault, and the whole file counts as unread: half a distribution would send enquiries astray.</summary>
internal static partial class DepartmentsReader
{
    public const string File = "departments.yml";

    private static readonly string[] Known = ["rules", "otherwise"];
    private static readonly string[] Target = ["office", "unit", "name", "because"];
    private static readonly string[] Conditions = ["classes", "topics", "offices", "without_topic", "languages", "districts", "initials"];

    public static (DepartmentRules? Rules, IReadOnlyList<Fault> Faults) Read(byte[] content, IReadOnlySet<string> offices, IReadOnlySet<string> articles)
    {
        var fields = YamlReader.Read(Encoding.UTF8.GetString(content).TrimStart('\uFEFF'), File, linesBefore: 0, Known);
        var faults = new List<Fault>();
        var rules = fields.Maps("rules", [.. Target, .. Conditions]).Select(rule => Read(rule, offices, articles, faults)).ToList();
        var otherwise = fields.Maps("otherwise", Target).Select(rule => Read(rule, offices, articles, faults)).ToList();
        faults.InsertRange(0, fields.Faults);
        if (faults.All(fault => !fault.Excludes) && otherwise is not [_])
        {
            faults.Add(new Fault(File, fields.LineOf("otherwise"), "Es fehlt „otherwise“: wer bekommt, was zu keiner Regel und keinem Thema gehört?"));
        }

        return (faults.All(fault => !fault.Excludes) ? new DepartmentRules(rules, otherwise[0]) : null, faults);
    }

    private static DepartmentRule Read(YamlFields fields, IReadOnlySet<string> offices, IReadOnlySet<string> articles, List<Fault> faults)
    {
        var rule = new DepartmentRule(fields.Required("office"), fields.Optional("unit"), fields.Optional("name"))
        {
            Classes = List(fields, "classes", Class().IsMatch, "ist keine Klasse; es gibt R1 bis R18, A5, A6 und failure"),
            Topics = Topics(fields, articles, faults),
            WithoutTopic = fields.Optional("without_topic") is "yes" or "true",
            Offices = List(fields, "offices", offices.Contains, "gibt es nicht unter offices/"),
            Languages = List(fields, "languages", Language().IsMatch, "ist kein Sprachkürzel wie de, en, tr"),
            Districts = fields.List("districts", required: false),
            Initials = Initials(fields),
        };
        if (rule.Office.Length > 0 && !offices.Contains(rule.Office))
        {
            fields.Report(fields.LineOf("office"), $"Die Stelle „{rule.Office}“ gibt es nicht unter offices/.");
        }

        faults.AddRange(fields.Faults);
        return rule;
    }

    private static IReadOnlyList<string> List(YamlFields fields, string name, Func<string, bool> isKnown, string otherwise)
    {
        var values = fields.List(name, required: false);
        foreach (var (value, line) in values.Zip(fields.LinesOf(name)).Where(pair => !isKnown(pair.First)))
        {
            fields.Report(line, $"„{value}“ {otherwise}.");
        }

        return values;
    }

    // An article may be withdrawn any day; the rules that name it go on to hold for the others.
    private static IReadOnlyList<string> Topics(YamlFields fields, IReadOnlySet<string> articles, List<Fault> faults)
    {
        var topics = fields.List("topics", required: false);
        faults.AddRange(topics.Zip(fields.LinesOf("topics")).Where(topic => !articles.Contains(topic.First))
            .Select(topic => new Fault(File, topic.Second, $"„{topic.First}“ ist die id keines Artikels.", Excludes: false)));
        return topics;
    }

    private static (char First, char Last)? Initials(YamlFields fields)
    {
        if (fields.Optional("initials") is not { } written)
        {
            return null;
        }

        if (Letters().Match(written) is { Success: true } letters && letters.Groups[1].Value[0] <= letters.Groups[2].Value[0])
        {
            return (letters.Groups[1].Value[0], letters.Groups[2].Value[0]);
        }

        fields.Report(fields.LineOf("initials"), $"„{written}“ ist keine Spanne von Buchstaben wie A-E.");
        return null;
    }

    [GeneratedRegex("^(R([1-9]|1[0-8])|A5|A6|failure)$")]
    private static partial Regex Class();

    [GeneratedRegex("^[a-z]{2}$")]
    private static partial Regex Language();

    [GeneratedRegex("^([A-Z]) ?- ?([A-Z])$")]
    private static partial Regex Letters();
}
