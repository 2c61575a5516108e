namespace CitizenAssistant.Knowledge.Import.Xzufi;

/// <summary>The files of a delivery: one file, or a folder with an <c>index.txt</c> that lists them.</summary>
internal static class XzufiDelivery
{
    /// <exception cref="UnreadableSourceException">A listed file is missing or lies elsewhere, or there is none.</exception>
    public static IReadOnlyList<string> Files(string source)
    {
        if (!Directory.Exists(source))
        {
            return [source];
        }

        var index = Path.Combine(source, "index.txt");
        var files = File.Exists(index)
            ? File.ReadLines(index).Select(line => line.Trim().TrimStart('\uFEFF')).Where(line => line.Length > 0 && line[0] != '#').Select(line => Listed(source, line)).ToArray()
            : [.. Directory.EnumerateFiles(source, "*.xml").Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new UnreadableSourceException("Im Ordner liegt keine XML-Datei.");
    }

    private static string Listed(string folder, string line)
    {
        var file = Path.GetFullPath(Path.Combine(folder, line));
        if (!file.StartsWith(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new UnreadableSourceException($"index.txt nennt „{line}“ außerhalb des Ordners.");
        }

        return File.Exists(file) ? file : throw new UnreadableSourceException($"index.txt nennt „{line}“, aber die Datei fehlt.");
    }
}
