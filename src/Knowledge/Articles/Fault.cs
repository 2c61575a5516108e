namespace CitizenAssistant.Knowledge.Articles;

/// <summary>Something wrong in a file of the knowledge base, said in German for the editor who mends it.</summary>
/// <param name="File">The file below the knowledge base, with forward slashes.</param>
/// <param name="Line">Counted from 1; 1 where the fault is the whole file's.</param>
/// <param name="Excludes">Whether the file is left out because of it; otherwise it is only reported.</param>
public sealed record Fault(string File, int Line, string Reason, bool Excludes = true)
{
    public override string ToString() => $"{File}:{Line}: {Reason}";
}
