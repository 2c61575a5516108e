using System.Globalization;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>What each sign counts; learned from questions and answers, see <c>docs/retrieval.md</c>.</summary>
internal static class Weights
{
    /// <summary>For the order of articles.</summary>
    public const string Order = "order";

    /// <summary>For whether anything was found, where an article says how people call it and ask for it.</summary>
    public const string Articles = "articles";

    /// <summary>Likewise where nothing but the text can tell.</summary>
    public const string Texts = "texts";

    public const string Constant = "constant";

    private static readonly int Signs = Enum.GetValues<Sign>().Length;
    private static readonly Dictionary<string, float[]> ByUse = Read("weights.txt");

    /// <returns>For the order: the more the better. Otherwise the logarithm of the odds against the least that is quoted.</returns>
    public static float Score(string use, ReadOnlySpan<float> signs)
    {
        var weights = ByUse[use];
        var score = weights[Signs];
        for (var i = 0; i < Signs; i++)
        {
            score += weights[i] * signs[i];
        }

        return score;
    }

    private static Dictionary<string, float[]> Read(string file)
    {
        var read = new Dictionary<string, float[]> { [Order] = new float[Signs + 1], [Articles] = new float[Signs + 1], [Texts] = new float[Signs + 1] };
        foreach (var words in WordList.Lines(file).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            read[words[0]][words[1] == Constant ? Signs : (int)Enum.Parse<Sign>(words[1])] = float.Parse(words[2], CultureInfo.InvariantCulture);
        }

        return read;
    }
}
