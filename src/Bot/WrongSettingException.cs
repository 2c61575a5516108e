namespace CitizenAssistant.Bot;

/// <summary>A setting that stops the start, said in one sentence that names it.</summary>
public sealed class WrongSettingException(string setting, string reason, Exception? inner = null) : Exception($"Setting {setting}: {reason}.", inner);
