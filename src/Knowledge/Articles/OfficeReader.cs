using System.Text;

namespace CitizenAssistant.Knowledge.Articles;

/// <summary>Reads one office file.</summary>
internal static class OfficeReader
{
    private static readonly string[] Known = ["name", "address", "phone", "hours", "accessibility", "link", "sources"];

    public static (Office? Office, IReadOnlyList<Fault> Faults) Read(string file, byte[] content)
    {
        var fields = YamlReader.Read(Encoding.UTF8.GetString(content).TrimStart('\uFEFF'), file, linesBefore: 0, Known);
        var office = new Office(
            Path.GetFileNameWithoutExtension(file),
            fields.Required("name"),
            fields.Optional("address"),
            fields.Optional("phone"),
            fields.List("hours", required: false, mayBeEmpty: true),
            fields.Optional("accessibility"),
            fields.Optional("link"),
            fields.List("sources", required: true));
        if (office.Link is { } link && !LinkRules.IsAbsoluteHttps(link))
        {
            fields.Report(fields.LineOf("link"), $"Der Link „{link}“ ist kein vollständiger https-Link.");
        }

        return (fields.Faults.Count == 0 ? office : null, fields.Faults);
    }
}
