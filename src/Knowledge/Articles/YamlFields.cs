using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace CitizenAssistant.Knowledge.Articles;

/// <summary>The fields of one YAML mapping, read one by one; whatever is wrong becomes a fault with its line.</summary>
/// <param name="linesBefore">How many lines of the file stand before the YAML.</param>
internal sealed class YamlFields(string file, int linesBefore)
{
    private readonly Dictionary<string, YamlNode> _fields = [];
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Faults => _faults;

    public int LineOf(string name) => _fields.TryGetValue(name, out var node) ? LineOf(node) : 1;

    /// <summary>The lines of the items of a list, in its order.</summary>
    public IReadOnlyList<int> LinesOf(string name) =>
        _fields.TryGetValue(name, out var node) && node is YamlSequenceNode list ? [.. list.Children.Select(LineOf)] : [];

    public string? Optional(string name)
    {
        if (!_fields.TryGetValue(name, out var node))
        {
            return null;
        }

        if (node is YamlScalarNode { Value: { Length: > 0 } value })
        {
            return value.Trim();
        }

        Report(LineOf(node), $"Das Feld „{name}“ braucht genau einen Wert.");
        return null;
    }

    public string Required(string name) => IsThere(name) ? Optional(name) ?? "" : "";

    public DateOnly Date(string name)
    {
        var text = Required(name);
        if (text.Length > 0 && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            Report(LineOf(name), $"„{text}“ im Feld „{name}“ ist kein Datum der Form 2026-12-31.");
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : default;
    }

    /// <summary>One of the words allowed for the field.</summary>
    public T Choice<T>(string name, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        var text = Required(name);
        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        if (text.Length > 0)
        {
            Report(LineOf(name), $"„{text}“ im Feld „{name}“ ist unbekannt; erlaubt: {string.Join(", ", words.Keys)}.");
        }

        return default;
    }

    public IReadOnlyList<string> List(string name, bool required, bool mayBeEmpty = false)
    {
        if (required ? !IsThere(name) : !_fields.ContainsKey(name))
        {
            return [];
        }

        var items = (_fields[name] as YamlSequenceNode)?.Children;
        if (items is null || (items.Count == 0 && !mayBeEmpty) || items.Any(item => item is not YamlScalarNode { Value.Length: > 0 }))
        {
            Report(LineOf(name), $"Das Feld „{name}“ braucht eine Liste von Texten.");
            return [];
        }

        return [.. items.Select(item => ((YamlScalarNode)item).Value!.Trim())];
    }

    /// <summary>The mappings of a list, or the one mapping, under that name.</summary>
    public IReadOnlyList<YamlFields> Maps(string name, IReadOnlyCollection<string> known)
    {
        if (!_fields.TryGetValue(name, out var node))
        {
            return [];
        }

        var maps = (node is YamlSequenceNode list ? list.Children : [node]).OfType<YamlMappingNode>().ToList();
        if (node is YamlSequenceNode { Children.Count: var all } ? all != maps.Count : maps.Count == 0)
        {
            Report(LineOf(node), $"Das Feld „{name}“ braucht je Eintrag Felder mit Namen.");
        }

        return [.. maps.Select(map => Inner(map, known))];
    }

    public void Add(string name, YamlNode value) => _fields[name] = value;

    public void Report(int line, string reason) => _faults.Add(new Fault(file, line, reason));

    private YamlFields Inner(YamlMappingNode map, IReadOnlyCollection<string> known)
    {
        var inner = new YamlFields(file, linesBefore);
        foreach (var (key, value) in map.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            inner.Add(name, value);
            if (!known.Contains(name))
            {
                inner.Report(LineOf(key), $"Das Feld „{name}“ ist unbekannt.");
            }
        }

        return inner;
    }

    private bool IsThere(string name)
    {
        // An unreadable mapping is reported once, not again for every field it lacks.
        if (!_fields.ContainsKey(name) && _fields.Count > 0)
        {
            Report(1, $"Das Feld „{name}“ fehlt.");
        }

        return _fields.ContainsKey(name);
    }

    private int LineOf(YamlNode node) => (int)node.Start.Line + linesBefore;
}
