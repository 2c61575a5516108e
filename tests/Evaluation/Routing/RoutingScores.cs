namespace CitizenAssistant.Evaluation.Routing;

/// <summary>What <c>routing --questions</c> prints, as one object.</summary>
internal sealed record RoutingScores(
    int Questions,
    double Right,
    IReadOnlyDictionary<string, RouteScore> Routes,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Confusion,
    int WithTopic,
    double TopicHit1,
    double TopicHit3)
{
    public static RoutingScores Of(IReadOnlyList<RoutedQuestion> questions)
    {
        var topics = questions.Where(question => question.HasTopic).ToList();
        var routes = questions.Select(question => question.Routes[0]).Concat(questions.Select(question => question.Reply.Route)).Distinct().Order(StringComparer.Ordinal).ToList();
        return new(
            questions.Count,
            Share(questions, question => question.IsRight),
            routes.ToDictionary(route => route, route => RouteScore.Of(route, questions)),
            routes.ToDictionary(
                route => route,
                IReadOnlyDictionary<string, int> (route) => questions.Where(question => question.Routes[0] == route).CountBy(Taken).ToDictionary()),
            topics.Count,
            Share(topics, question => question.TopicIsFirst),
            Share(topics, question => question.TopicIsAmongThree));
    }

    public static double Share<T>(IReadOnlyCollection<T> of, Func<T, bool> when) => of.Count == 0 ? 0 : (double)of.Count(when) / of.Count;

    // An alternative that is right is no confusion.
    private static string Taken(RoutedQuestion question) => question.IsRight ? question.Routes[0] : question.Reply.Route;
}

/// <param name="Precision">Of the replies on this route, how many were right.</param>
internal sealed record RouteScore(int Expected, double Recall, int Taken, double Precision)
{
    public static RouteScore Of(string route, IReadOnlyList<RoutedQuestion> questions)
    {
        var expected = questions.Where(question => question.Routes[0] == route).ToList();
        var taken = questions.Where(question => question.Reply.Route == route).ToList();
        return new(expected.Count, RoutingScores.Share(expected, question => question.IsRight), taken.Count, RoutingScores.Share(taken, question => question.IsRight));
    }
}
