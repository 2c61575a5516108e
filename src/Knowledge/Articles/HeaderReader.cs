namespace CitizenAssistant.Knowledge.Articles;

/// <summary>Turns the front matter of an article into its header.</summary>
internal static class HeaderReader
{
    private const int LongestText = 300;

    internal static readonly string[] Known =
    [
        "id", "title", "names", "leika", "zone", "office", "questions", "sources", "confirmed", "valid_from", "review_by",
        "origin", "origin_id", "origin_agency", "origin_version", "origin_text", "imported_at",
    ];

    internal static readonly Dictionary<string, Zone> Zones = new()
    {
        ["information"] = Zone.Information,
        ["both"] = Zone.Both,
        ["decision"] = Zone.Decision,
        ["elsewhere"] = Zone.Elsewhere,
    };

    internal static readonly Dictionary<string, Confirmation> Confirmations = new()
    {
        ["law"] = Confirmation.Law,
        ["city"] = Confirmation.City,
        ["no"] = Confirmation.No,
    };

    public static (ArticleHeader Header, HeaderLines Lines, IReadOnlyList<Fault> Faults) Read(string yaml, string file)
    {
        var fields = YamlReader.Read(yaml, file, linesBefore: 1, Known);
        var origin = OriginOf(fields);
        var header = new ArticleHeader(
            fields.Required("id"),
            fields.Required("title"),
            fields.List("names", required: true, mayBeEmpty: true),
            fields.Optional("leika"),
            fields.Choice("zone", Zones),
            fields.Required("office"),
            fields.List("questions", required: true, mayBeEmpty: origin is not null), // A catalogue does not know how people ask.
            fields.List("sources", required: true),
            fields.Choice("confirmed", Confirmations),
            fields.Date("valid_from"),
            fields.Date("review_by"))
        { Origin = origin };
        Check(header, fields, file);

        var lines = new HeaderLines(fields.LineOf("id"), fields.LineOf("title"), fields.LineOf("office"), fields.LinesOf("questions"));
        return (header, lines, fields.Faults);
    }

    internal static Origin? OriginOf(YamlFields fields) => fields.Optional("origin") is not { } source ? null : new Origin(
        source,
        fields.Required("origin_id"),
        fields.Optional("origin_agency"),
        fields.Optional("origin_version"),
        fields.Date("imported_at"),
        fields.Required("origin_text"));

    /// <summary>Ids from elsewhere are kept as they are; one with slashes lies in folders of these names.</summary>
    private static bool IsNameOf(ArticleHeader header, string file) => header.Origin is null
        ? header.Id == Path.GetFileNameWithoutExtension(file)
        : Path.ChangeExtension(file, null).EndsWith('/' + header.Id, StringComparison.Ordinal);

    private static void Check(ArticleHeader header, YamlFields fields, string file)
    {
        if (header.Id.Length > 0 && !IsNameOf(header, file))
        {
            fields.Report(fields.LineOf("id"), $"Die id „{header.Id}“ ist nicht der Name der Datei.");
        }

        if (header.Leika is { } leika && !(leika.Length == 14 && leika.All(char.IsAsciiDigit)))
        {
            fields.Report(fields.LineOf("leika"), "Der LeiKa-Schlüssel hat 14 Ziffern.");
        }

        if (header.ReviewBy != default && header.ValidFrom > header.ReviewBy)
        {
            fields.Report(fields.LineOf("valid_from"), "„valid_from“ liegt nach „review_by“.");
        }

        (string Text, int Line)[] lines =
        [
            (header.Title, fields.LineOf("title")),
            .. header.Names.Zip(fields.LinesOf("names")),
            .. header.Questions.Zip(fields.LinesOf("questions")),
        ];
        foreach (var (text, line) in lines.Where(entry => entry.Text.Length > LongestText))
        {
            fields.Report(line, $"„{text[..30]}…“ ist länger als {LongestText} Zeichen.");
        }

        foreach (var (source, line) in header.Sources.Zip(fields.LinesOf("sources")))
        {
            if (LinkRules.IsMeantAsLink(source) && !LinkRules.IsAbsoluteHttps(source))
            {
                fields.Report(line, $"Die Quelle „{source}“ ist kein vollständiger https-Link.");
            }
        }
    }
}
