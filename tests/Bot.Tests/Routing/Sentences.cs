using CitizenAssistant.Bot.Routing;
using CitizenAssistant.Evaluation.Routing;

namespace CitizenAssistant.Bot.Tests.Routing;

/// <summary>The test sentences: written by somebody who knew neither the rules nor the training sentences, and never trained with.</summary>
internal static class Sentences
{
    public static string Folder { get; } = Path.Combine(Repository.Folder, "tests", "Evaluation", "Routing", "Sentences");

    public static IReadOnlyList<TestRow> From(string file, params string[] columns) => TestTable.Read(Path.Combine(Folder, file), columns).Rows;

    public static RequestClass Class(this TestRow row) => Enum.Parse<RequestClass>(row["class"]);

    public static bool NeedsPerson(RequestClass found) =>
        Rank.IsDecision(found) || found is RequestClass.N1 or RequestClass.N2 or RequestClass.A5 or RequestClass.A6;

    /// <summary>Whether a person, or the number to call, comes of it.</summary>
    public static bool ReachesPerson(this Classification found) =>
        found.Decision is not null || found.Highest is RequestClass.N1 or RequestClass.N2;
}
