using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>A cheap fingerprint of the folder and the day: equal as long as nothing has to be read again.</summary>
internal readonly record struct FolderState(int Files, int Hash, DateOnly Day)
{
    public static FolderState Unread { get; } = new(-1, 0, default);

    public static FolderState Unreadable { get; } = new(-2, 0, default);

    public static FolderState Of(string folder, DateOnly day)
    {
        var hash = new HashCode();
        var files = 0;
        foreach (var path in KnowledgeBaseReader.FilesOf(folder))
        {
            var file = new FileInfo(path);
            hash.Add(path);
            hash.Add(file.Exists ? file.Length : -1);
            hash.Add(file.LastWriteTimeUtc);
            files++;
        }

        return new FolderState(files, hash.ToHashCode(), day);
    }
}
