/** One side of a claim: which activation, and each of its parameters. */
import { NumberInput } from '#components/ui/NumberInput.tsx';
import { Select } from '#components/ui/Select.tsx';
import { activation } from '#lib/activations/index.ts';
import { type Field, numberField } from '#lib/parameters/index.ts';
import { activationIds, chosen, type WildActivation } from '#lib/wild/index.ts';

interface ActivationControlProps {
  readonly id: string;
  readonly label: string;
  /** “A”, “B” */
  readonly side: string;
  readonly value: WildActivation;
  readonly field: Field<WildActivation>;
  readonly onInput: (value: WildActivation) => void;
  readonly onCommit: () => void;
  readonly onChoose: (value: WildActivation) => void;
}

export function ActivationControl(props: ActivationControlProps) {
  const { id, label, side, value, field } = props;
  return (
    <>
      <Select
        id={id}
        label={label}
        value={value.id}
        options={activationIds}
        onChoose={(next) => props.onChoose(chosen(next))}
      />
      {activation(value.id).parameters.map((parameter) => {
        const { name } = parameter;
        const own = numberField(parameter);
        const withIt = (next: number): WildActivation => ({ ...value, [name]: next });
        return (
          <NumberInput
            key={`${value.id} ${name}`}
            id={`${id}-${name}`}
            label={`${parameter.label} of ${side}`}
            value={Number(value[name])}
            field={{
              ...own,
              // One parameter may bound another.
              parse(text) {
                const typed = own.parse(text);
                return typed !== undefined && field.parse(field.print(withIt(typed))) !== undefined
                  ? typed
                  : undefined;
              },
            }}
            onInput={(next) => props.onInput(withIt(next))}
            onCommit={props.onCommit}
          />
        );
      })}
    </>
  );
}
