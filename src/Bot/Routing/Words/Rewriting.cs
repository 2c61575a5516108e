namespace CitizenAssistant.Bot.Routing.Words;

/// <summary>How a dialect or a habit of writing changes a sound, e.g. <c>scht</c> for <c>st</c>, <c>-a</c> for <c>-en</c>, <c>g-</c> for <c>ge-</c>.</summary>
internal sealed class Rewriting(IReadOnlyList<(string Written, string Plain)> sounds)
{
    private const int MostForms = 40;
    private const int MostLonger = 4;

    /// <summary>What an unknown word may have meant, the fewest changes first.</summary>
    public IEnumerable<string> FormsOf(string word)
    {
        var forms = new List<string> { word };
        for (var next = 0; next < forms.Count && forms.Count < MostForms; next++)
        {
            foreach (var (written, plain) in sounds)
            {
                if (Apply(forms[next], written, plain) is { } form && form.Length <= word.Length + MostLonger && !forms.Contains(form))
                {
                    forms.Add(form);
                }
            }
        }

        return forms.Skip(1);
    }

    private static string? Apply(string word, string written, string plain) => (written[0], written[^1]) switch
    {
        ('-', _) => word.Length > written.Length && word.EndsWith(written[1..], StringComparison.Ordinal) ? word[..^(written.Length - 1)] + plain[1..] : null,
        (_, '-') => word.Length > written.Length && word.StartsWith(written[..^1], StringComparison.Ordinal) ? plain[..^1] + word[(written.Length - 1)..] : null,
        _ => word.Contains(written, StringComparison.Ordinal) ? word.Replace(written, plain, StringComparison.Ordinal) : null,
    };
}
