using System.Runtime.InteropServices;

namespace CitizenAssistant.Bot.Routing.Words;

/// <summary>The words that are known not to be somebody's name: those of the articles and those that several training sentences share.</summary>
internal sealed class KnownWords
{
    private const int ShortestPart = 5;

    private readonly HashSet<string> _words;
    private readonly Dictionary<(char First, int Length), List<string>> _alike = [];

    public KnownWords(IEnumerable<string> words)
    {
        _words = [.. words];
        foreach (var word in _words.Where(word => word.Length > ShortestPart))
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(_alike, (word[0], word.Length), out _) ??= []).Add(word);
        }
    }

    /// <summary>The word itself, with a slip of the pen, or composed with a known one.</summary>
    public bool Has(string word) => _words.Contains(word) || IsComposed(word) || IsSlip(word);

    private bool IsComposed(string word) => Enumerable.Range(0, Math.Max(0, word.Length - ShortestPart + 1))
        .Any(at => at is 0 ? word.Length > 8 && Enumerable.Range(6, word.Length - 6).Any(length => _words.Contains(word[..length])) : at >= 3 && _words.Contains(word[at..]));

    private bool IsSlip(string word) => word.Length > ShortestPart && Enumerable.Range(word.Length - 1, 3)
        .Any(length => _alike.TryGetValue((word[0], length), out var known) && known.Exists(meant => Slip.IsSlipOf(word, meant)));
}
