using System.Text.RegularExpressions;

namespace CitizenAssistant.Journeys.Tests.Architecture;

public sealed partial class Names
{
    [Fact]
    public void say_what_a_type_is_for()
    {
        Assert.True(Parts.Written.Count > 100);
        Assert.DoesNotContain(Parts.Written.Select(type => type.Name), name => WithoutJob().IsMatch(name));
    }

    [Fact]
    public void leave_the_case_to_the_citizen() => Assert.DoesNotContain(Parts.Written, type => type.Name == "Case");

    // A knowledge base is a thing, not a base class.
    [GeneratedRegex("(Manager|Helpers?|Utils?|Utilities|Common|Shared|(?<!Knowledge)Base|Impl)(`.*)?$")]
    private static partial Regex WithoutJob();
}
