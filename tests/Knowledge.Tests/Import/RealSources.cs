using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Import;

/// <summary>Real data that lies beside the repository and not in it.</summary>
internal static class RealSources
{
    /// <returns>Null, after saying so, where the folder of that data is absent.</returns>
    public static string? Find(string file)
    {
        for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            var data = Path.Combine(above.FullName, "shared", "data");
            if (Directory.Exists(data))
            {
                return Path.Combine(data, file);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"../shared/data is not there: {file} was not tried.");
        return null;
    }
}
