using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CitizenAssistant.Knowledge.Articles;

/// <summary>Reads the one YAML mapping of a file. Never throws over what stands in it.</summary>
internal static class YamlReader
{
    /// <summary>Loading is recursive: thousands of brackets would end the process.</summary>
    private const int Deepest = 10;

    /// <param name="linesBefore">How many lines of the file stand before the YAML.</param>
    public static YamlFields Read(string yaml, string file, int linesBefore, IReadOnlyCollection<string> known)
    {
        var fields = new YamlFields(file, linesBefore);
        try
        {
            CheckDepth(yaml);
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            Take(stream, known, fields, linesBefore);
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

    private static void CheckDepth(string yaml)
    {
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

    private static void Take(YamlStream stream, IReadOnlyCollection<string> known, YamlFields fields, int linesBefore)
    {
        if (stream.Documents is not [{ RootNode: YamlMappingNode mapping }])
        {
            fields.Report(1, "Der Kopf enthält keine Felder.");
            return;
        }

        foreach (var (key, value) in mapping.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            fields.Add(name, value);
            if (!known.Contains(name))
            {
                fields.Report((int)key.Start.Line + linesBefore, $"Das Feld „{name}“ ist unbekannt.");
            }
        }
    }
}
