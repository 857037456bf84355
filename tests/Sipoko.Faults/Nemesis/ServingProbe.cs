using System.Diagnostics;
using Sipoko.Faults.Load;

namespace Sipoko.Faults.Nemesis;

/// <summary>Finds out when the site serves again: a new visitor can put a product into a cart, which writes.</summary>
internal sealed class ServingProbe(Uri front, Shelf shelf)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly List<(string After, TimeSpan Time)> times = [];

    /// <summary>After each failure, how long it took until the site served.</summary>
    public IReadOnlyList<(string After, TimeSpan Time)> Times => times;

    /// <param name="since">When one of several failed, or the only one was started again.</param>
    public async Task Await(string after, Stopwatch since)
    {
        while (!await Serves() && since.Elapsed < Patience)
        {
            await Task.Delay(50);
        }

        times.Add((after, since.Elapsed));
    }

    private async Task<bool> Serves()
    {
        try
        {
            using var browser = new Browser(front, new());
            var form = await shelf.FormOf(shelf.Choose(Random.Shared)[0].Slug, 1, browser);
            return (await browser.Send(form)).Status is 303 or 422; // sold out is an answer
        }
        catch (Exception failure) when (StumbleException.Is(failure))
        {
            return false;
        }
    }
}
