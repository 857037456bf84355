namespace Sipoko.Browser.Tests.Faq;

/// <summary>Plays what an answer of the help centre says; no script and no page may complain.</summary>
internal static class FaqStories
{
    public static Task Answers(this Shop shop, Func<FaqBuyer, Task> story) => shop.Plays(async scene =>
    {
        await story(new(await scene.Someone()));
        scene.Complaints.ShouldBeEmpty();
    });

    public static Task Answers(this Shop shop, Func<FaqBuyer, FaqSeller, Task> story) => shop.Plays(async scene =>
    {
        await story(new(await scene.Someone()), new(await scene.Someone(), "atelier-kori"));
        scene.Complaints.ShouldBeEmpty();
    });
}
