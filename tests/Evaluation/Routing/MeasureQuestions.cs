using System.Globalization;
using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Evaluation.Routing;

/// <summary><c>routing --questions</c>: each question in a conversation of its own, the route and topic of the reply against those that are right.</summary>
internal static class MeasureQuestions
{
    public static async Task<RoutingScores> RunAsync(AssistantUnderTest assistant, string file, bool misses, TextWriter output, CancellationToken ct)
    {
        var rows = TestTable.Read(file, "route", "topic", "text").Rows;
        var search = assistant.Get<KnowledgeSearch>();
        var replies = await assistant.AskAllAsync([.. rows.Select(row => row["text"])], ct);
        var questions = rows.Zip(replies, (row, reply) => new RoutedQuestion(
            row["text"],
            row.Alternatives("route"),
            row.Alternatives("topic"),
            reply,
            [.. search.Find(row["text"], top: 10).Passages.Select(passage => passage.Article.Id).Distinct()])).ToList();
        if (misses)
        {
            foreach (var miss in questions.Where(question => !question.IsRight || (question.HasTopic && !question.TopicIsFirst)))
            {
                output.WriteLine($"{miss.Text}\n   {string.Join('|', miss.Routes)} {string.Join('|', miss.Topics)}\n   {miss.Reply.Route} {miss.Reply.Reason} {miss.Reply.Topic}");
            }
        }

        var scores = RoutingScores.Of(questions);
        Print(scores, output);
        return scores;
    }

    private static void Print(RoutingScores scores, TextWriter output)
    {
        output.WriteLine($"{"route",-11}{"expected",9}{"recall",8}{"taken",8}{"precision",11}");
        foreach (var (route, score) in scores.Routes)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{route,-11}{score.Expected,9}{score.Recall,8:0.000}{score.Taken,8}{score.Precision,11:0.000}"));
        }

        output.WriteLine($"\nconfusion: right route down, taken across\n{"",-11}{string.Concat(scores.Routes.Keys.Select(route => $"{route,11}"))}");
        foreach (var (route, taken) in scores.Confusion.Where(row => row.Value.Count > 0))
        {
            output.WriteLine($"{route,-11}{string.Concat(scores.Routes.Keys.Select(other => $"{taken.GetValueOrDefault(other),11}"))}");
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nquestions {scores.Questions}, right {scores.Right:0.000}\ntopics {scores.WithTopic}, hit@1 {scores.TopicHit1:0.000}, hit@3 {scores.TopicHit3:0.000}"));
    }
}
