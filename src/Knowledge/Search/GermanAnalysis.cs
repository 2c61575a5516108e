using System.Text.RegularExpressions;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>The chains that turn German (and English) text into the words of the index.</summary>
internal static partial class GermanAnalysis
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private static readonly CharArraySet Elided = new(Version, (string[])["d", "s", "z", "e", "m", "n", "r"], ignoreCase: true);
    private static readonly Analyzer WordsAsTyped = Analyzer.NewAnonymous((_, reader) => Components(reader, stop: false, stream => stream));
    private static readonly Analyzer LowerCaseWords = Analyzer.NewAnonymous((_, reader) => LowerCase(new StandardTokenizer(Version, reader)));
    private static readonly Analyzer ContentWordsAsTyped = Analyzer.NewAnonymous((_, reader) => Components(reader, stop: true, stream => stream));

    /// <summary>Stems of all content words, and of the parts of compounds.</summary>
    public static Analyzer Stems(Compounds compounds) =>
        Analyzer.NewAnonymous((_, reader) => Components(reader, stop: true, stream => new CompoundFilter(stream, compounds)));

    /// <summary>Normalised words in their order, not stemmed.</summary>
    public static IReadOnlyList<string> Words(string text) => Terms(WordsAsTyped, text);

    /// <summary>Normalised words without those that name no service.</summary>
    public static IReadOnlyList<string> ContentWords(string text) => Terms(ContentWordsAsTyped, text);

    /// <summary>For each of the <see cref="Words"/>, whether it may name a service.</summary>
    public static IReadOnlyList<bool> AreContentWords(string text) => [.. Terms(LowerCaseWords, text).Select(word => !WordList.StopWords.Contains(word))];

    public static IReadOnlyList<string> Terms(Analyzer analyzer, string text)
    {
        var terms = new List<string>();
        using var stream = analyzer.GetTokenStream("", GenderForms().Replace(text, ""));
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            terms.Add(term.ToString());
        }

        stream.End();
        return terms;
    }

    /// <summary>"Bürger*innen", "Bürger:innen" and "Bürger/-innen" are "Bürger".</summary>
    [GeneratedRegex(@"(?<=\p{L})(?:[*:_·]|/-?)in(?:nen)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex GenderForms();

    private static TokenStreamComponents LowerCase(StandardTokenizer tokens) => new(tokens, WithoutElision(new LowerCaseFilter(Version, tokens)));

    /// <summary>"D'Hundesteuer" is the Swabian for "die Hundesteuer".</summary>
    private static ElisionFilter WithoutElision(TokenStream stream) => new(stream, Elided);

    private static TokenStreamComponents Components(TextReader reader, bool stop, Func<TokenStream, TokenStream> last)
    {
        var tokens = new StandardTokenizer(Version, reader);
        TokenStream stream = WithoutElision(new LowerCaseFilter(Version, tokens));
        // Before normalisation: "ändern" is a content word, "andern" is not.
        stream = stop ? new StopFilter(Version, stream, WordList.StopWords) : stream;
        return new TokenStreamComponents(tokens, last(new ASCIIFoldingFilter(new GermanNormalizationFilter(stream))));
    }
}
