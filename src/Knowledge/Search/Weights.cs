using System.Globalization;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>What each sign counts; learned from questions and answers, see <c>docs/retrieval.md</c>.</summary>
internal static class Weights
{
    private static readonly float[] OfSigns = Read("weights.txt");

    public static float Score(ReadOnlySpan<float> signs)
    {
        var score = 0f;
        for (var i = 0; i < signs.Length; i++)
        {
            score += OfSigns[i] * signs[i];
        }

        return score;
    }

    private static float[] Read(string file)
    {
        var weights = new float[Enum.GetValues<Sign>().Length];
        foreach (var words in WordList.Lines(file).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            weights[(int)Enum.Parse<Sign>(words[0])] = float.Parse(words[1], CultureInfo.InvariantCulture);
        }

        return weights;
    }
}
