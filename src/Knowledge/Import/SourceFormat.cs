namespace CitizenAssistant.Knowledge.Import;

/// <summary>The formats that an import reads.</summary>
public enum SourceFormat
{
    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>XZuFi 2.1 or 2.2, a file or the folder of a delivery.</summary>
    Xzufi,

    /// <summary>The JSON of the federal portal's search (PVOG).</summary>
    Pvog,
}
