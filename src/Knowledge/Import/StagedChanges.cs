namespace CitizenAssistant.Knowledge.Import;

/// <summary>
/// Changes to the knowledge base that happen all or not at all: files are prepared beside it and then moved. What a process
/// that was killed while moving left behind is undone by the next one.
/// </summary>
internal sealed class StagedChanges : IDisposable
{
    private const string Folder = ".import";
    private const char Written = '+';
    private const char Deleted = '-';
    private readonly string _knowledgeBase;
    private readonly FileStream _lock;
    private readonly Dictionary<string, bool> _isWritten = new(StringComparer.Ordinal);

    /// <exception cref="UnreadableSourceException">Another import runs.</exception>
    public StagedChanges(string knowledgeBase)
    {
        _knowledgeBase = knowledgeBase;
        Directory.CreateDirectory(Staging());
        try
        {
            _lock = new FileStream(Staging("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            throw new UnreadableSourceException("Ein anderer Import läuft gerade; versuchen Sie es danach noch einmal.");
        }

        Undo();
        DeleteStaged();
    }

    public void Write(string file, string content)
    {
        var path = Staging("new", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        _isWritten[file] = true;
    }

    /// <summary>Withdraws the file, if there is one.</summary>
    public void Delete(string file)
    {
        if (File.Exists(Path.Combine(_knowledgeBase, file)))
        {
            _isWritten.TryAdd(file, false); // What is written is not gone.
        }
    }

    public void Commit()
    {
        File.WriteAllLines(Staging("list"), _isWritten.Select(change => (change.Value ? Written : Deleted) + change.Key));
        File.Move(Staging("list"), Staging("moving"));
        try
        {
            foreach (var file in _isWritten.Keys)
            {
                Move(Path.Combine(_knowledgeBase, file), Staging("old", file));
                Move(Staging("new", file), Path.Combine(_knowledgeBase, file));
            }
        }
        catch
        {
            Undo();
            throw;
        }

        File.Delete(Staging("moving")); // From here on it has happened.
    }

    public void Dispose()
    {
        DeleteStaged();
        _lock.Dispose();
        if (!Directory.EnumerateFileSystemEntries(Staging()).Any())
        {
            Directory.Delete(Staging());
        }
    }

    /// <summary>A written file that is still staged was not moved; one that is not, and has no old version, was new.</summary>
    private void Undo()
    {
        if (!File.Exists(Staging("moving")))
        {
            return;
        }

        foreach (var change in File.ReadAllLines(Staging("moving")))
        {
            var file = change[1..];
            var path = Path.Combine(_knowledgeBase, file);
            if (File.Exists(Staging("old", file)))
            {
                File.Move(Staging("old", file), path, overwrite: true);
            }
            else if (change[0] == Written && !File.Exists(Staging("new", file)))
            {
                File.Delete(path);
            }
        }

        File.Delete(Staging("moving"));
    }

    private void DeleteStaged()
    {
        foreach (var folder in new[] { Staging("new"), Staging("old") }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Move(string from, string to)
    {
        if (File.Exists(from))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Move(from, to, overwrite: true);
        }
    }

    private string Staging(params string[] below) => Path.Combine([_knowledgeBase, Folder, .. below]);
}
