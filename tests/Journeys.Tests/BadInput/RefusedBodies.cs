using System.Text;

namespace CitizenAssistant.Journeys.Tests.BadInput;

/// <summary>Everything that people, broken programs and attackers send instead of a message.</summary>
internal static class RefusedBodies
{
    private const string Fine = """{"type":"message","from":{"id":"x"},"text":"Was kostet ein Personalausweis?"}""";

    public static IReadOnlyList<Refused> All { get; } =
    [
        Refused.Message("2,001 characters", $"\"{new string('a', 2001)}\""),
        Refused.Message("empty text", "\"\""),
        Refused.Message("blank text", "\"  \\n\\t \\u00a0 \""),
        Refused.Message("text null", "null", "MissingProperty"),
        Refused.Message("text a number", "5"),
        Refused.Message("text an array", "[\"a\"]"),
        Refused.Message("text an object", "{\"a\":1}"),
        Refused.Message("a bell", "\"a\\u0007b\""),
        Refused.Message("a null character", "\"a\\u0000b\""),
        Refused.Message("an escape sequence", "\"\\u001b[31mrot\""),
        Refused.Message("a C1 control character", "\"a\\u0085b\""),
        Refused.Message("an unescaped control character", "\"a\u0001b\""),
        Refused.Message("right-to-left override (U+202E)", "\"a\\u202eb\""),
        Refused.Message("isolate (U+2066)", "\"a\\u2066b\""),
        Refused.Message("half a surrogate pair", "\"a\\ud800b\""),
        Refused.Text("no text at all", """{"type":"message","from":{"id":"x"}}""", code: "MissingProperty"),
        Refused.Text("no type", """{"from":{"id":"x"},"text":"Hallo"}""", code: "MissingProperty"),
        Refused.Text("blank type", """{"type":" ","from":{"id":"x"},"text":"Hallo"}""", code: "MissingProperty"),
        Refused.Text("no sender", """{"type":"message","text":"Hallo"}""", code: "MissingProperty"),
        Refused.Text("a sender without id", """{"type":"message","from":{"name":"x"},"text":"Hallo"}""", code: "MissingProperty"),
        Refused.Text("the assistant's id", """{"type":"message","from":{"id":"stuttgart-assistent"},"text":"Hallo"}"""),
        Refused.Text("an id of 101 characters", $$"""{"type":"message","from":{"id":"{{new string('x', 101)}}"},"text":"Hallo"}"""),
        Refused.Text("conversationUpdate", """{"type":"conversationUpdate","from":{"id":"x"}}"""),
        Refused.Text("type a number", """{"type":5,"from":{"id":"x"},"text":"Hallo"}"""),
        Refused.Text("from a string", """{"type":"message","from":"x","text":"Hallo"}"""),
        Refused.Text("a date that is none", """{"type":"message","from":{"id":"x"},"text":"Hallo","timestamp":"gestern"}"""),
        Refused.Text("half a surrogate pair in an unknown field", """{"type":"message","from":{"id":"x"},"text":"Hallo","weather":"\ud800"}"""),
        Refused.Text("half a surrogate pair in channelData", """{"type":"message","from":{"id":"x"},"text":"Hallo","channelData":{"clientActivityID":"\udc00"}}"""),
        Refused.Text("half a surrogate pair as a name", """{"type":"message","from":{"id":"x"},"text":"Hallo","channelData":{"\ud800":1}}"""),
        Refused.Text("a name given twice", """{"type":"message","from":{"id":"x"},"text":"Hallo","text":"Tschüss"}"""),
        Refused.Text("a name given twice in channelData", """{"type":"message","from":{"id":"x"},"text":"Hallo","channelData":{"clientActivityID":"a","clientActivityID":"b"}}"""),
        Refused.Text("broken JSON", """{"type":"""),
        Refused.Text("something after the end", Fine + " x"),
        Refused.Text("single quotes", "{'type':'message'}"),
        Refused.Text("an array", "[]"),
        Refused.Text("an array of messages", $"[{Fine}]"),
        Refused.Text("null", "null"),
        Refused.Text("a number", "42"),
        Refused.Text("nothing", ""),
        Refused.Text("nesting of 200 levels", Fine[..^1] + ",\"deep\":" + string.Concat(Enumerable.Repeat("[", 200)) + string.Concat(Enumerable.Repeat("]", 200)) + "}"),
        new("invalid UTF-8", [.. Encoding.UTF8.GetBytes("""{"type":"message","from":{"id":"x"},"text":"a"""), 0xC3, 0x28, 0xFF, (byte)'"', (byte)'}'], 400, "BadArgument"),
        new("plain text", Encoding.UTF8.GetBytes(Fine), 415, "BadArgument", "text/plain"),
        new("a form", Encoding.UTF8.GetBytes("text=Hallo"), 415, "BadArgument", "application/x-www-form-urlencoded"),
        new("XML", Encoding.UTF8.GetBytes("<message/>"), 415, "BadArgument", "application/xml"),
        new("no content type", Encoding.UTF8.GetBytes(Fine), 415, "BadArgument", null),
        new("a little over the limit", Encoding.UTF8.GetBytes(Fine[..^1] + $",\"filler\":\"{new string('x', 70_000)}\"}}"), 413, "MessageSizeTooBig"),
        new("10 MB", Encoding.UTF8.GetBytes(Fine[..^1] + $",\"filler\":\"{new string('x', 10_000_000)}\"}}"), 413, "MessageSizeTooBig"),
    ];
}
