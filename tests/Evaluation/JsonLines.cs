using System.Text.Json;

namespace CitizenAssistant.Evaluation;

/// <summary>Reads files of one JSON object a line.</summary>
internal static class JsonLines
{
    public static IReadOnlyList<T> Read<T>(string file, Func<JsonElement, T> read)
    {
        var all = new List<T>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(line);
                all.Add(read(json.RootElement));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new BadFileException($"{file}:{number}: {e.Message}");
            }
        }

        return all.Count > 0 ? all : throw new BadFileException($"{file} is empty.");
    }

    /// <summary>The text of the first of the fields that is there; empty when none is.</summary>
    public static string Text(this JsonElement line, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (line.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                return value.ToString();
            }
        }

        return "";
    }

    public static bool? Truth(this JsonElement line, string field) =>
        line.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;
}
