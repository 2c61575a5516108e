namespace CitizenAssistant.Journeys.Tests.Architecture;

/// <summary>A message goes down through the folders; none of them may know who is above it.</summary>
public sealed class The_folders_of_Bot
{
    /// <summary>From the top of the picture in the style guide to its bottom; beside the way stand the staff's sign-in and what keeps things.</summary>
    private static readonly string[] Downwards =
    [
        "Commands", "Health", "Channels", "Conversations", "Replies", "Pipeline", "Llm", "Routing", "Wording", "Privacy", "Staff", "Storage",
    ];

    /// <summary>What is used from above all the same. Every line has a reason; a line nobody needs any more must go.</summary>
    private static readonly string[] Exceptions =
    [
        // The schema of the Bot Framework is the form in which conversations are kept.
        "Conversations → Channels.Activities",
        "Replies → Channels.Activities",

        // Sources are named by the address at which citizens reach them.
        "Replies → Channels.Web.PublicUrl",

        // A turn carries what was remembered of the dialogue.
        "Pipeline → Conversations.DialogueState",
        "Replies → Conversations.DialogueState",

        // A reply may explain the one before ("Warum?").
        "Replies → Conversations.LastAnswer",

        // The functions that a model may replace are the pipeline's own steps as long as there is none.
        "Llm → Pipeline",

        // Entities lie in the folder of what they are.
        "Storage → Conversations",
    ];

    [Fact]
    public void are_all_in_the_picture() => Assert.Equal(Downwards.Order(StringComparer.Ordinal), Parts.Folders);

    [Fact]
    public void use_only_what_lies_below_them()
    {
        var upwards = (
            from user in Parts.Folders
            from used in Parts.Folders
            where Array.IndexOf(Downwards, used) < Array.IndexOf(Downwards, user)
            from type in Parts.TypesUsed(used, user)
            select $"{user} → {type}").ToList();

        Assert.NotEmpty(upwards);
        Assert.DoesNotContain(upwards, use => !Exceptions.Any(allowed => IsIn(use, allowed)));
        Assert.DoesNotContain(Exceptions, allowed => !upwards.Any(use => IsIn(use, allowed)));
    }

    private static bool IsIn(string use, string allowed) => use == allowed || use.StartsWith(allowed + ".", StringComparison.Ordinal);
}
