namespace CitizenAssistant.Knowledge.Articles;

/// <summary>Something wrong in a file of the knowledge base, said in German for the editor who mends it.</summary>
/// <param name="File">The file below the knowledge base, with forward slashes.</param>
/// <param name="Line">Counted from 1; 1 where the fault is the whole file's.</param>
public sealed record Fault(string File, int Line, string Reason)
{
    public override string ToString() => $"{File}:{Line}: {Reason}";
}
