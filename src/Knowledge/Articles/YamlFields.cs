using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CitizenAssistant.Knowledge.Articles;

/// <summary>The fields of one YAML mapping, read one by one; whatever is wrong becomes a fault with its line.</summary>
internal sealed class YamlFields
{
    private readonly Dictionary<string, YamlNode> _fields = [];
    private readonly List<Fault> _faults = [];
    private readonly string _file;
    private readonly int _linesBefore;

    private YamlFields(string file, int linesBefore) => (_file, _linesBefore) = (file, linesBefore);

    public IReadOnlyList<Fault> Faults => _faults;

    /// <param name="linesBefore">How many lines of the file stand before the YAML.</param>
    public static YamlFields Read(string yaml, string file, int linesBefore, IReadOnlyCollection<string> known)
    {
        var fields = new YamlFields(file, linesBefore);
        try
        {
            CheckDepth(yaml);
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            fields.Take(stream, known);
        }
        catch (YamlException e)
        {
            var reason = e.Message.Contains("uplicate", StringComparison.Ordinal)
                ? "Ein Feld steht doppelt im Kopf."
                : $"Das YAML ist nicht lesbar: {e.Message}";
            fields.Report((int)e.Start.Line + linesBefore, reason);
        }
#pragma warning disable CA1031 // The library throws others too ("zone: [information"), and no file may stop the start.
        catch (Exception e)
#pragma warning restore CA1031
        {
            fields.Report(linesBefore + 1, $"Das YAML ist nicht lesbar: {e.Message}");
        }

        return fields;
    }

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

    public void Report(int line, string reason) => _faults.Add(new Fault(_file, line, reason));

    private bool IsThere(string name)
    {
        // An unreadable mapping is reported once, not again for every field it lacks.
        if (!_fields.ContainsKey(name) && _fields.Count > 0)
        {
            Report(1, $"Das Feld „{name}“ fehlt.");
        }

        return _fields.ContainsKey(name);
    }

    private int LineOf(YamlNode node) => (int)node.Start.Line + _linesBefore;

    /// <summary>Loading is recursive: thousands of brackets would end the process.</summary>
    private static void CheckDepth(string yaml)
    {
        const int Deepest = 10;
        var depth = 0;
        var parser = new Parser(new StringReader(yaml));
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > Deepest)
            {
                throw new YamlException(parser.Current.Start, parser.Current.End, "Der Kopf ist zu tief geschachtelt.");
            }
        }
    }

    private void Take(YamlStream stream, IReadOnlyCollection<string> known)
    {
        if (stream.Documents is not [{ RootNode: YamlMappingNode mapping }])
        {
            Report(1, "Der Kopf enthält keine Felder.");
            return;
        }

        foreach (var (key, value) in mapping.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            _fields[name] = value;
            if (!known.Contains(name))
            {
                Report(LineOf(key), $"Das Feld „{name}“ ist unbekannt.");
            }
        }
    }
}
