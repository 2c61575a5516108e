using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Import;

/// <summary>
/// What the text modules of the federal catalogue become (code list urn:de:xzufi:codeliste:leistungstextmodulleika, and the
/// three that only the PVOG counts among them). The full text is the summary where there is no short one.
/// </summary>
internal static class TextModules
{
    public const string FormalName = "02";
    public const string CitizenName = "03";
    public const string FullText = "06";
    public const string LegalBasis = "07";
    public const string Duration = "95";
    public const string Deadline = "97";
    public const string Costs = "98";

    /// <summary>Who wrote it: not for citizens.</summary>
    public const string Author = "18";

    private static readonly Dictionary<string, (SectionKind Kind, string Label)> All = new()
    {
        ["24"] = (SectionKind.Summary, ""),
        ["05"] = (SectionKind.Summary, ""),
        [FullText] = (SectionKind.Notes, ""),
        [LegalBasis] = (SectionKind.LegalBasis, "Legal basis"),
        ["08"] = (SectionKind.Documents, "Documents"),
        ["09"] = (SectionKind.Prerequisites, "Requirements"),
        ["11"] = (SectionKind.Procedure, "Procedure"),
        ["14"] = (SectionKind.Online, "Forms and online services"),
        ["15"] = (SectionKind.Notes, "Further information"),
        ["16"] = (SectionKind.Notes, "Notes"),
        ["22"] = (SectionKind.Responsible, "Responsible office"),
        ["23"] = (SectionKind.Responsible, "Contact"),
        ["25"] = (SectionKind.Notes, "Legal remedy"),
        [Duration] = (SectionKind.Duration, "Processing time"),
        [Deadline] = (SectionKind.Deadline, "Deadline"),
        [Costs] = (SectionKind.Costs, "Costs"),
    };

    private static readonly Dictionary<string, string> GermanLabels = new()
    {
        ["15"] = "Weiterführende Informationen",
        ["23"] = "Ansprechpunkt",
        ["25"] = "Rechtsbehelf",
    };

    /// <summary>The teaser comes before the short text, the full text after it, whatever the order of the file.</summary>
    public static IEnumerable<string> InOrder => All.Keys;

    public static bool IsName(string code) => code is FormalName or CitizenName;

    public static bool IsKnown(string code) => All.ContainsKey(code) || IsName(code) || code == Author;

    public static SectionKind KindOf(string code) => All[code].Kind;

    /// <summary>What says which part begins where several share a section; null where the words say so themselves.</summary>
    public static string? LabelOf(string code) => GermanLabels.GetValueOrDefault(code);

    /// <summary>The English translation of a service becomes one section, in which the parts need names.</summary>
    public static string EnglishLabelOf(string code) => All[code].Label;

    /// <summary>The code under which a section is exported.</summary>
    public static string CodeOf(SectionKind kind) => kind switch
    {
        SectionKind.Summary or SectionKind.PlainLanguage or SectionKind.English => "05",
        SectionKind.Documents => "08",
        SectionKind.Prerequisites => "09",
        SectionKind.Procedure => "11",
        SectionKind.Online => "14",
        SectionKind.Responsible => "22",
        SectionKind.LegalBasis => LegalBasis,
        SectionKind.Notes => "16",
        SectionKind.Duration => Duration,
        SectionKind.Deadline => Deadline,
        SectionKind.Costs => Costs,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
