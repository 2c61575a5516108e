using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace CitizenAssistant.Evaluation.Routing;

/// <summary><c>dialogues</c>: whole conversations, each turn's route and topic against those that are right.</summary>
internal static class DialoguesCommand
{
    private static readonly Option<string> File = new("--file") { Description = "JSON Lines with id and turns of user, route, topic", Required = true };
    private static readonly Option<string> KnowledgeBase = new("--knowledge-base") { Description = "The articles to answer from", DefaultValueFactory = _ => "knowledge-base" };
    private static readonly Option<bool> Misses = new("--misses") { Description = "Print every turn that went another way" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object last" };

    public static Command Create()
    {
        var command = new Command("dialogues", "How often each turn of a conversation takes the right way.") { File, KnowledgeBase, Misses, Json };
        command.SetAction(async (parsed, ct) =>
        {
            await using var assistant = await AssistantUnderTest.StartAsync(parsed.GetValue(KnowledgeBase)!);
            var scores = await MeasureAsync(assistant, parsed.GetValue(File)!, parsed.GetValue(Misses), Console.Out, ct);
            if (parsed.GetValue(Json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(scores, JsonSerializerOptions.Web));
            }

            return 0;
        });
        return command;
    }

    public static async Task<DialogueScores> MeasureAsync(AssistantUnderTest assistant, string file, bool misses, TextWriter output, CancellationToken ct)
    {
        var dialogues = JsonLines.Read(file, line => new ExpectedDialogue(line.Text("id"), [.. line.GetProperty("turns").EnumerateArray().Select(ExpectedTurn.Read)]));
        var (turns, routes, topics, topicsRight, whole) = (0, 0, 0, 0, 0);
        foreach (var dialogue in dialogues)
        {
            var conversation = await assistant.StartConversationAsync(ct);
            var allRight = true;
            foreach (var turn in dialogue.Turns)
            {
                var reply = await conversation.SayAsync(turn.User, ct);
                var (route, topic) = (turn.Routes.Contains(reply.Route), turn.Topics is [] || turn.Topics.Contains(reply.Topic));
                (turns, routes) = (turns + 1, routes + (route ? 1 : 0));
                (topics, topicsRight) = (topics + (turn.Topics is [] ? 0 : 1), topicsRight + (turn.Topics is not [] && topic ? 1 : 0));
                allRight &= route && topic;
                if (misses && !(route && topic))
                {
                    output.WriteLine($"{dialogue.Id}: {turn.User}\n   {string.Join('|', turn.Routes)} {string.Join('|', turn.Topics)}\n   {reply.Route} {reply.Reason} {reply.Topic}");
                }
            }

            whole += allRight ? 1 : 0;
        }

        var scores = new DialogueScores(dialogues.Count, turns, (double)routes / turns, topics, topics == 0 ? 0 : (double)topicsRight / topics, (double)whole / dialogues.Count);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"dialogues {scores.Dialogues}, turns {scores.Turns}\nroute right {scores.RouteRight:0.000}\ntopic right {scores.TopicRight:0.000} of {scores.WithTopic}\nwhole dialogue right {scores.WholeRight:0.000}"));
        return scores;
    }

    private sealed record ExpectedDialogue(string Id, IReadOnlyList<ExpectedTurn> Turns);

    private sealed record ExpectedTurn(string User, IReadOnlyList<string> Routes, IReadOnlyList<string?> Topics)
    {
        public static ExpectedTurn Read(JsonElement turn) => new(turn.Text("user"), Split(turn.Text("route")), Split(turn.Text("topic")));

        private static string[] Split(string alternatives) => alternatives.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}

internal sealed record DialogueScores(int Dialogues, int Turns, double RouteRight, int WithTopic, double TopicRight, double WholeRight);
