using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Departments;
using Microsoft.Extensions.Logging;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>The knowledge base as it stands now: read at start, read again when a file changes, swapped whole.</summary>
public sealed class KnowledgeLibrary
{
    private readonly Lock _reading = new();
    private readonly string _folder;
    private readonly TimeProvider _time;
    private readonly ILogger<KnowledgeLibrary> _log;
    private FolderState _read = FolderState.Unread;
    private IReadOnlyList<Fault> _reported = [];
    private volatile Snapshot _snapshot = Snapshot.Of(KnowledgeBase.Empty);
    private volatile bool _isReady;
    private volatile Fault? _faultInDepartments;

    /// <summary>Reads the folder before it returns; a folder that is not there leaves the library empty and not ready.</summary>
    public KnowledgeLibrary(string folder, TimeProvider time, ILogger<KnowledgeLibrary> log)
    {
        (_folder, _time, _log) = (Path.GetFullPath(folder), time, log);
        Refresh();
    }

    /// <summary>Raised after each swap, on the thread that read.</summary>
    public event EventHandler? Changed;

    /// <summary>What was last read without an error of the file system; articles that hold only from a later day are not in it.</summary>
    public KnowledgeBase Current => _snapshot.Knowledge;

    /// <summary>False until the first index is built.</summary>
    public bool IsReady => _isReady;

    public string Folder => _folder;

    /// <summary>What is wrong with the distribution of enquiries as last read; the one before stays in use, at start there is none.</summary>
    public Fault? FaultInDepartments => _faultInDepartments;

    /// <summary>The articles whose review is due today.</summary>
    public IReadOnlyList<Article> Overdue => Current.Overdue(Today);

    internal Snapshot Snapshot => _snapshot;

    private DateOnly Today => DateOnly.FromDateTime(_time.GetLocalNow().Date);

    /// <summary>Reads the folder if a file or the day changed since it was last read.</summary>
    /// <param name="again">Read even if no file seems changed: a clock may be too coarse to show it.</param>
    /// <returns>Whether the folder is there.</returns>
    internal bool Refresh(bool again = false)
    {
        lock (_reading)
        {
            try
            {
                var state = FolderState.Of(_folder, Today);
                if (again || state != _read)
                {
                    Swap(KnowledgeBaseReader.Read(_folder));
                    _read = state;
                }

                return true;
            }
#pragma warning disable CA1031 // Whatever reading fails of, the last state answers on, and the watch tries again.
            catch (Exception e)
#pragma warning restore CA1031
            {
                if (_read != FolderState.Unreadable)
                {
                    _log.FolderUnreadable(_folder, e.Message);
                }

                _read = FolderState.Unreadable; // What was read before stays in use.
                return false;
            }
        }
    }

    private void Swap(KnowledgeBase knowledge)
    {
        _snapshot = Snapshot.Of(knowledge.ServedOn(Today) with { Departments = knowledge.Departments ?? Current.Departments }); // a mistake in the distribution changes nothing
        _faultInDepartments = knowledge.Departments is null ? knowledge.Faults.FirstOrDefault(fault => fault.File == DepartmentsReader.File && fault.Excludes) : null;
        _isReady = true;
        foreach (var fault in knowledge.Faults.Except(_reported))
        {
            _log.FaultFound(fault.File, fault.Line, fault.Reason, fault.Excludes ? "left out" : "served");
        }

        _reported = knowledge.Faults;
        _log.KnowledgeRead(Current.Articles.Count, Current.Offices.Count, knowledge.Faults.Count);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
