namespace Sipoko.Catalog.Search;

/// <summary>
/// Where one word occurs: the numbers of the products that hold it, ascending, once for each place. One thread writes while others read: what they have
/// begun to read stays as it was.
/// </summary>
internal sealed class Occurrences
{
    private State state = new([], [], 0);

    public State Now => Volatile.Read(ref state);

    /// <summary>Of a new product, whose number is above all others.</summary>
    public void Append(int number, ReadOnlySpan<ushort> places)
    {
        var (numbers, at, count) = state;
        if (count + places.Length > numbers.Length)
        {
            var room = Math.Max(count + places.Length, count + (count / 2));
            Array.Resize(ref numbers, room);
            Array.Resize(ref at, room);
        }

        numbers.AsSpan(count, places.Length).Fill(number);
        places.CopyTo(at.AsSpan(count));
        Volatile.Write(ref state, new(numbers, at, count + places.Length));
    }

    /// <summary>Puts other places, or none, where a product had its own.</summary>
    public void Replace(int number, ReadOnlySpan<ushort> places)
    {
        var before = state;
        var (start, end) = (before.At(number), before.At(number + 1));
        if (start == end && places.Length == 0)
        {
            return;
        }

        var count = before.Count - (end - start) + places.Length;
        var (numbers, at) = (new int[count], new ushort[count]);
        before.Numbers.AsSpan(0, start).CopyTo(numbers);
        before.Places.AsSpan(0, start).CopyTo(at);
        numbers.AsSpan(start, places.Length).Fill(number);
        places.CopyTo(at.AsSpan(start));
        before.Numbers.AsSpan(end, before.Count - end).CopyTo(numbers.AsSpan(start + places.Length));
        before.Places.AsSpan(end, before.Count - end).CopyTo(at.AsSpan(start + places.Length));
        Volatile.Write(ref state, new(numbers, at, count));
    }

    /// <summary>Gives back the room that growing left over.</summary>
    public void Trim() => Volatile.Write(ref state, new(state.Numbers[..state.Count], state.Places[..state.Count], state.Count));

    internal sealed record State(int[] Numbers, ushort[] Places, int Count)
    {
        /// <summary>The first index at or behind another whose number is not below the given one; found by steps that double.</summary>
        public int At(int number, int from = 0)
        {
            var step = 1;
            while (from + step < Count && Numbers[from + step] < number)
            {
                from += step;
                step *= 2;
            }

            var found = Array.BinarySearch(Numbers, from, Math.Min(step + 1, Count - from), number);
            found = found < 0 ? ~found : found;
            while (found > from && Numbers[found - 1] == number)
            {
                found--;
            }

            return found;
        }

        /// <summary>The places of the product at an index.</summary>
        public ReadOnlySpan<ushort> PlacesAt(int index)
        {
            var end = index + 1;
            while (end < Count && Numbers[end] == Numbers[index])
            {
                end++;
            }

            return Places.AsSpan(index, end - index);
        }
    }
}
