using System.Text.Json;

namespace CitizenAssistant.Evaluation.Retrieval;

/// <summary>A question and the pages of which each answers it; none where no page does.</summary>
/// <param name="Split">The part of the file it belongs to; empty where the file has no parts.</param>
internal sealed record LabelledQuestion(string Text, IReadOnlyList<string> Pages, bool IsAnswerable, bool IsOriginal, string Split)
{
    /// <param name="language">The field of the question's words where the file has several languages.</param>
    public static IReadOnlyList<LabelledQuestion> Read(string file, string language) => JsonLines.Read(file, line => new LabelledQuestion(
        line.Text("question", language, "de") is { Length: > 0 } text ? text : throw new KeyNotFoundException("The field question is missing."),
        PagesOf(line),
        line.Truth("answerable") ?? PagesOf(line).Count > 0,
        line.Truth("original_german") ?? true,
        line.Text("split")));

    private static IReadOnlyList<string> PagesOf(JsonElement line) =>
        line.TryGetProperty("pages", out var pages) && pages.ValueKind == JsonValueKind.Array
            ? [.. pages.EnumerateArray().Select(page => page.ToString())]
            : line.Text("page") is { Length: > 0 } one ? [one] : [];
}
