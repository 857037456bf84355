using System.Globalization;
using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Load;

/// <summary>Does the acts of one worker and journals them, sometimes as an impatient person does: twice at once, or again when no answer came.</summary>
internal sealed class Clerk(RunJournal journal, LoadCounts counts, string worker, Random random)
{
    private const double DoubleClicks = 0.15;
    private const double TriesAgain = 0.7;
    private const int MostTries = 4;

    public string Worker => worker;

    public Random Random => random;

    /// <summary>Does it like a person.</summary>
    public async Task<Told> Do(Act act)
    {
        if (random.NextDouble() < DoubleClicks)
        {
            return await Twice(act);
        }

        var (number, told) = await Once(act, Begin(act));
        for (var tries = 1; told.Phase == Phase.Unknown && tries < MostTries && random.NextDouble() < TriesAgain; tries++)
        {
            await Task.Delay(random.Next(200, 2000));
            (_, told) = await Once(act, Begin(act, (Fact.RetryOf, number)));
        }

        return told;
    }

    /// <summary>Does it once, whatever comes.</summary>
    public async Task<Told> DoOnce(Act act) => (await Once(act, Begin(act))).Told;

    /// <summary>The same bytes twice in parallel: what one of them got is what the person sees.</summary>
    private async Task<Told> Twice(Act act)
    {
        counts.DoubleClicked();
        var first = Begin(act);
        var second = Begin(act, (Fact.TwinOf, first));
        var told = await Task.WhenAll(Once(act, first), Once(act, second));
        return told.Select(one => one.Told).OrderBy(one => one.Phase switch { Phase.Ok => 0, Phase.Unknown => 1, _ => 2 }).First();
    }

    private long Begin(Act act, params (string Name, long Act)[] joined) =>
        journal.Invoke(worker, act.Kind, new Dictionary<string, string>([.. act.Facts, .. joined.Select(fact => KeyValuePair.Create(fact.Name, fact.Act.ToString(CultureInfo.InvariantCulture)))]));

    private async Task<(long Number, Told Told)> Once(Act act, long number)
    {
        var (told, answer) = (Told.Nothing, "");
        try
        {
            var page = await act.Send();
            answer = page.Status.ToString(CultureInfo.InvariantCulture);
            told = await act.Read(page);
        }
        catch (Exception failure) when (StumbleException.Is(failure))
        {
            answer = failure.GetType().Name;
        }

        journal.Write(number, worker, act.Kind, told.Phase, new Dictionary<string, string>([.. act.Facts, .. told.Facts]) { [Fact.Answer] = answer });
        counts.Ended(act.Kind, told.Phase);
        return (number, told);
    }
}
