namespace CitizenAssistant.Evaluation.Retrieval;

/// <summary>A page to be found.</summary>
internal sealed record Page(string Id, string Title, string Text)
{
    public static IReadOnlyList<Page> Read(string file) => JsonLines.Read(file, line => new Page(Needed(line.Text("id"), "id"), line.Text("title"), line.Text("text")));

    private static string Needed(string value, string field) => value.Length > 0 ? value : throw new KeyNotFoundException($"The field {field} is missing.");
}
