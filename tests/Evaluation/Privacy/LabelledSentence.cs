using System.Text.Json;

namespace CitizenAssistant.Evaluation.Privacy;

/// <summary>A sentence and the personal data in it; none when it is harmless.</summary>
internal sealed record LabelledSentence(string Text, IReadOnlyList<LabelledSentence.Span> Spans)
{
    /// <summary>From <c>{"text","spans":[{"kind","text"}]}</c>.</summary>
    public static LabelledSentence Read(JsonElement line)
    {
        var text = line.GetProperty("text").GetString() ?? throw new JsonException("text is empty");
        var spans = new List<Span>();
        foreach (var span in line.GetProperty("spans").EnumerateArray())
        {
            var words = span.GetProperty("text").GetString() ?? "";
            // The same words twice are two spans.
            var after = spans.Where(earlier => earlier.Text == words).Select(earlier => earlier.Start + earlier.Text.Length).DefaultIfEmpty(0).Max();
            var start = text.IndexOf(words, after, StringComparison.Ordinal);
            spans.Add(start >= 0 && words.Length > 0 ? new Span(span.GetProperty("kind").GetString() ?? "", words, start) : throw new JsonException($"the text does not contain \"{words}\""));
        }

        return new LabelledSentence(text, spans);
    }

    /// <param name="Kind">As the file names it; the kinds of different files need not agree.</param>
    public sealed record Span(string Kind, string Text, int Start)
    {
        public int End => Start + Text.Length;
    }
}
