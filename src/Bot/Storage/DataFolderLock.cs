namespace CitizenAssistant.Bot.Storage;

/// <summary>Keeps a second process out of the data folder: turns must be answered by one. The operating system frees it when the process ends, however it ends.</summary>
public sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <exception cref="WrongSettingException">Another process has the folder.</exception>
    public static DataFolderLock Take(DataFolder folder)
    {
        try
        {
            return new DataFolderLock(new FileStream(folder.File("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e)
        {
            throw new WrongSettingException("Data:Path", $"another process is using the folder {folder.Path}", e);
        }
    }

    public void Dispose() => _file.Dispose();
}
