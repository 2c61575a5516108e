using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CitizenAssistant.Knowledge.Import.Xzufi;

/// <summary>
/// The objects of one XZuFi file, one by one, whatever its size. Nothing outside the file is read, there are no entities,
/// and depth and length have bounds.
/// </summary>
internal static class XzufiMessage
{
    public const long LargestFile = 100_000_000;
    private const int Deepest = 100;
    private const int LongestObject = 5_000_000;

    private static readonly string[] Namespaces = ["http://xoev.de/schemata/xzufi/2_1_0", "http://xoev.de/schemata/xzufi/2_2_0"];
    private static readonly string[] Objects = ["leistung", "spezialisierung", "organisationseinheit", "onlinedienst", "loesche"];

    /// <summary>The wrappers of a 2.1 answer; where they hold no object, they are one.</summary>
    private static readonly Dictionary<string, string> Results = new()
    {
        ["ergebnisLeistung"] = "leistung",
        ["ergebnisOrganisationseinheit"] = "organisationseinheit",
        ["ergebnisOnlinedienst"] = "onlinedienst",
    };

    /// <exception cref="UnreadableSourceException">It is no XZuFi message, or cannot be read to its end.</exception>
    public static IEnumerable<XElement> Read(string file)
    {
        using var stream = File.OpenRead(file);
        var name = Path.GetFileName(file);
        if (stream.Length > LargestFile)
        {
            throw new UnreadableSourceException($"„{name}“ ist größer als {LargestFile / 1_000_000} MB.");
        }

        if (DeclaredEncoding.WronglyDeclared(stream) is { } encoding)
        {
            throw new UnreadableSourceException($"„{name}“ nennt die Kodierung {encoding}, ist aber UTF-8.");
        }

        using var reader = Reader(stream);
        using var objects = Read(reader).GetEnumerator();
        while (MovesOn(objects, name))
        {
            yield return objects.Current;
        }
    }

    private static XmlReader Reader(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestFile,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    private static IEnumerable<XElement> Read(XmlReader reader)
    {
        CheckRoot(reader);
        string? result = null;
        while (reader.Read())
        {
            CheckDepth(reader);
            if (reader.NodeType != XmlNodeType.Element || !Namespaces.Contains(reader.NamespaceURI))
            {
                continue;
            }

            if (Objects.Contains(reader.LocalName))
            {
                yield return Whole(reader);
                result = null;
            }
            else if (result is not null && !reader.LocalName.StartsWith("anzahl", StringComparison.Ordinal))
            {
                yield return Rest(reader, result);
                result = null;
            }
            else
            {
                result = Results.GetValueOrDefault(reader.LocalName);
            }
        }
    }

    private static void CheckRoot(XmlReader reader)
    {
        reader.MoveToContent();
        var version = reader.GetAttribute("xzufiVersion") ?? "";
        if (!Namespaces.Contains(reader.NamespaceURI))
        {
            throw new UnreadableSourceException("Das ist keine XZuFi-Nachricht der Fassung 2.1 oder 2.2.");
        }

        if (version.Length > 0 && version is not ("2.1" or "2.2") && !version.StartsWith("2.1.", StringComparison.Ordinal) && !version.StartsWith("2.2.", StringComparison.Ordinal))
        {
            throw new UnreadableSourceException($"Die XZuFi-Fassung {version[..Math.Min(20, version.Length)]} wird nicht gelesen, nur 2.1 und 2.2.");
        }
    }

    /// <summary>The element at which the reader stands, up to its end.</summary>
    private static XElement Whole(XmlReader reader)
    {
        var top = new XElement(reader.LocalName);
        if (!reader.IsEmptyElement)
        {
            Fill(reader, top, reader.Depth, started: false);
        }

        return top;
    }

    /// <summary>The element at which the reader stands and what follows it inside the same parent.</summary>
    private static XElement Rest(XmlReader reader, string name)
    {
        var top = new XElement(name);
        Fill(reader, top, reader.Depth - 1, started: true);
        return top;
    }

    /// <summary>Builds the tree by hand: loading it by the library would follow any depth. Names go without namespace, since <c>code</c> comes with and without.</summary>
    private static void Fill(XmlReader reader, XElement top, int depth, bool started)
    {
        var open = top;
        var length = 0L;
        while ((started || reader.Read()) && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            started = false;
            CheckDepth(reader);
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var child = new XElement(reader.LocalName, Attributes(reader));
                    length += child.Attributes().Sum(attribute => (long)attribute.Value.Length);
                    open.Add(child);
                    open = reader.IsEmptyElement ? open : child;
                    break;
                case XmlNodeType.EndElement:
                    open = open.Parent!;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    open.Add(reader.Value);
                    break;
            }

            length += 10 + reader.Value.Length;
            if (length > LongestObject)
            {
                throw new UnreadableSourceException($"„{top.Name.LocalName}“ ist länger als {LongestObject / 1_000_000} Millionen Zeichen.");
            }
        }
    }

    private static XAttribute[] Attributes(XmlReader reader)
    {
        var attributes = new List<XAttribute>();
        for (var has = reader.MoveToFirstAttribute(); has; has = reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName && attributes.All(attribute => attribute.Name.LocalName != reader.LocalName) && attributes.Count < 20)
            {
                attributes.Add(new XAttribute(reader.LocalName, reader.Value));
            }
        }

        reader.MoveToElement();
        return [.. attributes];
    }

    private static void CheckDepth(XmlReader reader)
    {
        if (reader.Depth > Deepest)
        {
            throw new UnreadableSourceException($"Die Datei ist tiefer als {Deepest} Ebenen geschachtelt.");
        }
    }

    /// <summary>What a parser says in English about the place becomes one German line.</summary>
    private static bool MovesOn(IEnumerator<XElement> objects, string name)
    {
        try
        {
            return objects.MoveNext();
        }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new UnreadableSourceException($"„{name}“ enthält eine DTD (Entitäten); solche Dateien werden nicht gelesen.");
        }
        catch (XmlException e)
        {
            throw new UnreadableSourceException($"„{name}“ ist kein gültiges XML (Zeile {e.LineNumber}, Zeichen {e.LinePosition}).");
        }
        catch (Exception e) when (e is DecoderFallbackException or ArgumentException or NotSupportedException)
        {
            throw new UnreadableSourceException($"„{name}“ ist nicht in der Kodierung geschrieben, die es nennt.");
        }
        catch (UnreadableSourceException e)
        {
            throw new UnreadableSourceException($"„{name}“: {e.Message}");
        }
    }
}
