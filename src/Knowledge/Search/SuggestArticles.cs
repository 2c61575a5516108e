using System.Globalization;
using System.Text;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>Offers the articles whose title or name begins as somebody types, for every letter anew.</summary>
public sealed class SuggestArticles(KnowledgeLibrary library)
{
    private const int ShortestInside = 4;
    private const int ShortestMistyped = 4;

    private Known _known = new(KnowledgeBase.Empty, []);

    /// <summary>The very name first, beginnings before words further on, those before parts of compounds, and slips of the pen last.</summary>
    public IReadOnlyList<Suggestion> Find(string typed, int top = 8)
    {
        var words = WordsOf(typed);
        return words is []
            ? []
            : [.. Names(library.Current)
                .Select(name => (Name: name, Rank: RankOf(name.Words, words)))
                .Where(found => found.Rank is not null)
                .OrderBy(found => found.Rank).ThenBy(found => found.Name.Shown is not null).ThenBy(found => found.Name.Words.Length)
                .ThenBy(found => found.Name.Article.Title, StringComparer.Ordinal)
                .DistinctBy(found => found.Name.Article.Id)
                .Take(top)
                .Select(found => new Suggestion(found.Name.Article.Id, found.Name.Article.Title, found.Name.Shown))];
    }

    private Name[] Names(KnowledgeBase knowledge)
    {
        var known = _known;
        if (!ReferenceEquals(known.Of, knowledge))
        {
            _known = known = new Known(knowledge, [.. knowledge.Articles.Values.SelectMany(NamesOf)]);
        }

        return known.Names;
    }

    private static IEnumerable<Name> NamesOf(Article article) =>
        article.Header.Names.Select(name => new Name(article, name, WordsOf(name))).Prepend(new Name(article, null, WordsOf(article.Title)));

    /// <summary>Lower is better; null where it does not fit.</summary>
    private static int? RankOf(string[] name, string[] typed)
    {
        if (name.SequenceEqual(typed))
        {
            return -1;
        }

        if (name.Length >= typed.Length && typed.Index().All(word => name[word.Index].StartsWith(word.Item, StringComparison.Ordinal)))
        {
            return 0;
        }

        if (typed.All(word => name.Any(part => part.StartsWith(word, StringComparison.Ordinal))))
        {
            return 1;
        }

        if (typed.All(word => name.Any(part => word.Length >= ShortestInside ? part.Contains(word, StringComparison.Ordinal) : part.StartsWith(word, StringComparison.Ordinal))))
        {
            return 2;
        }

        return typed.All(word => name.Any(part => BeginsLike(part, word))) ? 3 : null;
    }

    /// <summary>With one letter too many, too few, wrong or swapped with its neighbour.</summary>
    private static bool BeginsLike(string part, string word)
    {
        if (word.Length < ShortestMistyped || part[0] != word[0])
        {
            return part.StartsWith(word, StringComparison.Ordinal);
        }

        for (var length = word.Length - 1; length <= word.Length + 1; length++)
        {
            if (part.Length >= length && Typing.AreWithin(1, part.AsSpan(0, length), word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Without regard to case, umlauts, accents and signs.</summary>
    private static string[] WordsOf(string text)
    {
        var letters = new StringBuilder(text.Length + 8);
        foreach (var letter in text.ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal).Replace("ä", "ae", StringComparison.Ordinal)
            .Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            {
                letters.Append(char.IsLetterOrDigit(letter) ? letter : ' ');
            }
        }

        return letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <param name="Shown">What people call it; null for the title.</param>
    private sealed record Name(Article Article, string? Shown, string[] Words);

    private sealed record Known(KnowledgeBase Of, Name[] Names);
}
