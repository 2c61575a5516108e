using System.Collections.Frozen;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>Word lists that are files beside the code, so that they are read and changed without C#.</summary>
internal static class WordList
{
    /// <summary>Words that name no service, as citizens type them, with and without umlauts.</summary>
    public static CharArraySet StopWords { get; } = ReadStopWords();

    /// <summary>Words that ask for something about a service but seldom name one, as <see cref="GermanStem"/> makes them.</summary>
    public static FrozenSet<string> AskingStems { get; } = Lines("asking.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The lines of a file compiled into this project, without comments and blank lines.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(typeof(WordList), file)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
    }

    private static CharArraySet ReadStopWords()
    {
        var words = Lines("stopwords.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return new CharArraySet(LuceneVersion.LUCENE_48, words.SelectMany(Spellings).Distinct().ToArray(), ignoreCase: true);
    }

    private static string[] Spellings(string word) => word.AsSpan().IndexOfAny("äöüß") < 0
        ? [word]
        : [word, word.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal)];
}
