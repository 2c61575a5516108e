using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Import;

/// <summary>Gathers the parts of a description into the sections of an article, in the order in which they come.</summary>
internal sealed class SectionTexts
{
    private readonly Dictionary<SectionKind, string> _texts = [];

    /// <param name="label">Said before the part where another stands in that section already.</param>
    public void Add(SectionKind kind, string markdown, string? label = null)
    {
        if (markdown.Length == 0)
        {
            return;
        }

        if (!_texts.TryGetValue(kind, out var before))
        {
            _texts[kind] = markdown;
        }
        else if (!before.Contains(markdown, StringComparison.Ordinal))
        {
            _texts[kind] = before + "\n\n" + (label is null ? markdown : Under(label, markdown));
        }
    }

    /// <summary>Every article has a summary: the first words there are, or only the name.</summary>
    public IReadOnlyDictionary<SectionKind, string> For(string title)
    {
        if (_texts.Count > 0 && !_texts.ContainsKey(SectionKind.Summary))
        {
            _texts[SectionKind.Summary] = _texts.Remove(SectionKind.Notes, out var notes) ? notes : Html.MarkdownText.Escape(title);
        }

        return _texts;
    }

    private static string Under(string label, string markdown) =>
        label + ":" + (markdown.StartsWith("- ", StringComparison.Ordinal) ? "\n" : "\n\n") + markdown;
}
