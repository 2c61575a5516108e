namespace CitizenAssistant.Evaluation.Routing;

/// <summary>A question with the ways that are right for it, and what the assistant did.</summary>
/// <param name="Routes">Alternatives; the first names the row of the confusion table.</param>
/// <param name="Topics">Alternatives; none when no article is expected.</param>
/// <param name="Found">The articles the search finds, best first.</param>
internal sealed record RoutedQuestion(string Text, IReadOnlyList<string> Routes, IReadOnlyList<string> Topics, AssistantReply Reply, IReadOnlyList<string> Found)
{
    public bool IsRight => Routes.Contains(Reply.Route);

    public bool HasTopic => Topics.Count > 0 && Routes.Contains("answer");

    public bool TopicIsFirst => Reply.Topic is { } topic && Topics.Contains(topic);

    public bool TopicIsAmongThree => TopicIsFirst || Found.Take(3).Any(Topics.Contains);
}
