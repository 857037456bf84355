namespace Sipoko.Faults.Checking.Promises;

/// <summary>I14. Once the faults are over nothing that was due waits, nothing is on its way out, there is no dead letter, and whoever has not paid has a clock that runs.</summary>
internal static class NothingLeftToDo
{
    public static readonly Rule Rule = new("I14", "no message that was due was left, none became a dead letter", Examine);

    private static Finding Examine(Facts facts)
    {
        var late = facts.Waiting.Where(message => message.Status == "Outgoing" || message.Status == "Incoming" || (message.Status == "Scheduled" && message.Due <= facts.SettledAt))
            .GroupBy(message => (message.Status, message.MessageType))
            .Select(same => Violation.Of($"{same.Count()} {same.Key.MessageType} left {same.Key.Status}, due {same.Min(message => message.Due):O}", same.Take(3).Select(message => (object)message.Id)));
        var dead = facts.DeadLetters.Select(letter => Violation.Of($"dead letter {letter.MessageType}: {letter.Exception}: {letter.Message}", letter.Id));
        return new Finding(facts.Waiting.Count + facts.DeadLetters.Count, [.. late, .. dead]) + Clocks(facts);
    }

    private static Finding Clocks(Facts facts)
    {
        var ended = facts.MoneyTurns.Where(turn => turn.Type is not ("payment_started" or "payment_opened" or "gift_card_ordered" or "gift_card_payment_opened")).Select(turn => turn.Process).ToHashSet();
        var clocks = facts.Waiting.Where(message => message.MessageType.EndsWith(".ExpirePayment", StringComparison.Ordinal) || message.MessageType.EndsWith(".ExpireGiftCardOrder", StringComparison.Ordinal))
            .Select(message => message.Body).ToArray();
        var awaited = facts.MoneyTurns.Where(turn => turn.Type is "payment_started" or "gift_card_ordered" && !ended.Contains(turn.Process)).Select(turn => turn.Process);
        return Finding.Of(awaited, process => clocks.Any(body => body.Contains(process.ToString(), StringComparison.OrdinalIgnoreCase))
            ? []
            : [Violation.Of("a payment is awaited and no clock will end it: its stock is kept for ever", process)]);
    }
}
