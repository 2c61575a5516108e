using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>Stems each word, and sets the stems of a compound's parts beside the whole.</summary>
internal sealed class CompoundFilter : TokenFilter
{
    private readonly Compounds _compounds;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _position;
    private readonly Queue<string> _parts = new();

    /// <summary>The same words come again and again, and one filter reads all articles.</summary>
    private readonly Dictionary<string, (string Stem, string[] Parts)> _seen = [];

    public CompoundFilter(TokenStream input, Compounds compounds)
        : base(input)
    {
        _compounds = compounds;
        _term = AddAttribute<ICharTermAttribute>();
        _position = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        if (_parts.TryDequeue(out var part))
        {
            _term.SetEmpty().Append(part);
            _position.PositionIncrement = 0;
            return true;
        }

        if (!m_input.IncrementToken())
        {
            return false;
        }

        var word = _term.ToString();
        if (!_seen.TryGetValue(word, out var read))
        {
            _seen[word] = read = Read(word);
        }

        foreach (var stem in read.Parts)
        {
            _parts.Enqueue(stem);
        }

        _term.SetEmpty().Append(read.Stem);
        return true;
    }

    private (string Stem, string[] Parts) Read(string word)
    {
        var stem = GermanStem.Of(word);
        var parts = _compounds.Split(word).SelectMany(way => way).ToArray();
        // A part may be a compound itself: "Personalausweisgebühr" is also about an "Ausweis".
        var within = parts.SelectMany(_compounds.Split).SelectMany(way => way);
        return (stem, [.. parts.Concat(within).Where(part => part != stem).Distinct()]);
    }

    public override void Reset()
    {
        base.Reset();
        _parts.Clear();
    }
}
