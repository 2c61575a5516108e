using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Import.Html;

namespace CitizenAssistant.Knowledge.Import;

/// <summary>The text modules of one service, in all its languages, on their way into sections.</summary>
internal sealed class CatalogueTexts
{
    private readonly List<(string Code, string Language, string Html)> _modules = [];
    private readonly List<string> _remarks = [];

    public IReadOnlyList<string> Remarks => _remarks;

    /// <param name="language">As the source has it, e.g. <c>de</c>, <c>en_GB</c>; nothing means German.</param>
    public void Add(string code, string? language, string html)
    {
        var read = LanguageOf(language);
        if (!TextModules.IsKnown(code))
        {
            Remark($"Textmodul {code} nicht übernommen");
        }
        else if (read is null)
        {
            Remark($"Sprachfassung {language} nicht übernommen");
        }
        else if (!string.IsNullOrWhiteSpace(html))
        {
            _modules.Add((code, read, html));
        }
    }

    /// <summary>The names of the service, the one for citizens first.</summary>
    public IReadOnlyList<string> Names(string language = "de") =>
    [
        .. _modules.Where(module => TextModules.IsName(module.Code) && module.Language == language)
            .OrderByDescending(module => module.Code, StringComparer.Ordinal)
            .Select(module => HtmlToMarkdown.OneLine(module.Html)).Where(name => name.Length > 0).Distinct(),
    ];

    public IReadOnlyDictionary<SectionKind, string> Sections(string title)
    {
        var texts = new SectionTexts();
        foreach (var code in TextModules.InOrder)
        {
            foreach (var (_, language, html) in _modules.Where(module => module.Code == code))
            {
                var markdown = HtmlToMarkdown.FromHtml(html);
                switch (language)
                {
                    case "de":
                        texts.Add(TextModules.KindOf(code), markdown, TextModules.LabelOf(code));
                        break;
                    case "en":
                        texts.Add(SectionKind.English, markdown, TextModules.EnglishLabelOf(code) is { Length: > 0 } label ? label : null);
                        break;
                    default:
                        texts.Add(SectionKind.PlainLanguage, markdown);
                        break;
                }
            }
        }

        return texts.For(title);
    }

    public void Remark(string remark)
    {
        if (!_remarks.Contains(remark))
        {
            _remarks.Add(remark);
        }
    }

    private static string? LanguageOf(string? language) => language?.ToLowerInvariant().Replace('_', '-') switch
    {
        null or "" or "de" or "deu" or "ger" or "de-de" => "de",
        "de-simple" or "de-x-simple" or "de-ls" or "de-x-ls" or "de-leicht" or "de-x-leicht" => "simple",
        "en" or "eng" => "en",
        { } other when other.StartsWith("en-", StringComparison.Ordinal) => "en",
        _ => null,
    };
}
