using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Evaluation.Weights;

/// <summary>A question to learn from, with the candidates the search considers, best first.</summary>
/// <param name="HasAnswer">Whether any article answers it, among the candidates or not.</param>
internal sealed record Lesson(bool HasAnswer, IReadOnlyList<Candidate> Candidates)
{
    public float[] Best => Candidates is [var best, ..] ? best.Signs : new float[Evidence.Signs];

    public bool TeachesOrder => Candidates.Any(candidate => candidate.IsRight);

    public static Lesson Of(Snapshot snapshot, string text, IReadOnlyList<string> right)
    {
        var question = new QuestionReader(snapshot.Index).Read(text);
        var found = new ArticleRanking(snapshot.Index).Rank(question, null);
        return new Lesson(right.Count > 0, [.. found.Select(one => new Candidate(one.Signs, right.Contains(one.Id)))]);
    }

    /// <summary>Counted from 1.</summary>
    public int RankOfRight(double[] weights)
    {
        var order = Candidates.OrderByDescending(candidate => candidate.Signs.Select((sign, s) => sign * weights[s]).Sum()).ToList();
        return order.FindIndex(candidate => candidate.IsRight) is >= 0 and var at ? at + 1 : int.MaxValue;
    }
}

internal sealed record Candidate(float[] Signs, bool IsRight);
